package io.cloudpioneer.projections.board;

import io.cloudpioneer.events.resource.Scope;
import io.cloudpioneer.projections.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a board is another one now.
 *
 * @param id the aggregate's
 * @param scope null for what belongs to the whole installation
 * @param version the sequence number of the row's last event
 * @param position that event's place in the whole store
 */
public record ViewChange(Board board, UUID id, @Nullable Scope scope, long version, long position) {

  /** Reads a row of {@link Board#selectChanges()}. */
  public static ViewChange of(Board board, ResultSet row) throws SQLException {
    String scope = row.getString("scope");
    return new ViewChange(
        board,
        Columns.uuid(row, "id"),
        scope == null ? null : Scope.parse(scope),
        row.getLong("sequence"),
        row.getLong("position"));
  }
}
