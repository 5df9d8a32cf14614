package io.cloudpioneer.app.axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes back only what a failed event handler did. After a failed statement PostgreSQL takes
 * nothing more in that transaction, so without this no event that fails in SQL could ever be put
 * into the dead letters, which live in the same transaction as the token.
 */
final class SavepointPerHandler implements HandlerEnhancerDefinition {
  private final DataSource database;

  SavepointPerHandler(DataSource database) {
    this.database = database;
  }

  @Override
  public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
    return original.canHandleMessageType(EventMessage.class) ? new Guarded<>(original) : original;
  }

  private final class Guarded<T> extends WrappedMessageHandlingMember<T> {
    private Guarded(MessageHandlingMember<T> handler) {
      super(handler);
    }

    @Override
    public Object handle(Message<?> message, T target) throws Exception {
      if (!TransactionSynchronizationManager.isActualTransactionActive()) {
        return super.handle(message, target); // an aggregate, which touches no database
      }
      Connection connection = DataSourceUtils.getConnection(database);
      try {
        return guarded(connection, message, target);
      } finally {
        DataSourceUtils.releaseConnection(connection, database);
      }
    }

    private Object guarded(Connection connection, Message<?> message, T target) throws Exception {
      Savepoint before = connection.setSavepoint();
      try {
        Object result = super.handle(message, target);
        connection.releaseSavepoint(before);
        return result;
      } catch (Exception failure) {
        takeBack(connection, before, failure);
        throw failure;
      }
    }

    private void takeBack(Connection connection, Savepoint before, Exception failure) {
      try {
        connection.rollback(before);
      } catch (SQLException lost) {
        failure.addSuppressed(lost); // the connection is gone, and the whole transaction with it
      }
    }
  }
}
