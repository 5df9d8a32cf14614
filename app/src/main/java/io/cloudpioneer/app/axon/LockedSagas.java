package io.cloudpioneer.app.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;

/**
 * Reads a saga to the exclusion of all others until its transaction ends. A deadline may fire on
 * another node than the one that handles the saga's events, and Axon's own locks end with the
 * process: the later of two writers would undo what the other had decided.
 */
final class LockedSagas extends PostgresSagaSqlSchema {
  LockedSagas(SagaSchema schema) {
    super(schema);
  }

  @Override
  public PreparedStatement sql_loadSaga(Connection connection, String sagaId) throws SQLException {
    SagaSchema names = sagaSchema();
    PreparedStatement query =
        connection.prepareStatement(
            "select %s, %s, %s from %s where %s = ? for update"
                .formatted(
                    names.serializedSagaColumn(),
                    names.sagaTypeColumn(),
                    names.revisionColumn(),
                    names.sagaEntryTable(),
                    names.sagaIdColumn()));
    query.setString(1, sagaId);
    return query;
  }
}
