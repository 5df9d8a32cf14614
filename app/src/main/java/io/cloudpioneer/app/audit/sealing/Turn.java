package io.cloudpioneer.app.audit.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * A process's turn to seal, which lasts as long as its transaction: it holds the row of the key.
 *
 * @param began by the database's clock, as the events' times are
 */
record Turn(Instant began) {
  /** One that is frozen must not keep the row for long. */
  private static final String TAKE =
      """
      select clock_timestamp(), public_key, set_config('idle_in_transaction_session_timeout', '30000', true)
      from audit_key for update skip locked\
      """;

  private static final String IS_THERE = "select from audit_key";

  /**
   * The turn, or empty where another process has it.
   *
   * @throws KeyGoneException where the row is not there any more, or holds another key
   */
  static Optional<Turn> take(Connection transaction, byte[] publicKey) throws SQLException {
    try (PreparedStatement query = transaction.prepareStatement(TAKE);
        ResultSet row = query.executeQuery()) {
      if (row.next()) {
        require(Arrays.equals(row.getBytes(2), publicKey));
        return Optional.of(new Turn(row.getObject(1, OffsetDateTime.class).toInstant()));
      }
    }
    try (PreparedStatement query = transaction.prepareStatement(IS_THERE);
        ResultSet row = query.executeQuery()) {
      require(row.next());
      return Optional.empty();
    }
  }

  private static void require(boolean own) {
    if (!own) {
      throw new KeyGoneException();
    }
  }

  /** Somebody took the key away, or put another in its place. */
  static final class KeyGoneException extends RuntimeException {
    KeyGoneException() {
      super(
          "The table audit_key no longer holds the key that this platform seals with, so no event is sealed: it was tampered with. Put its row back from a backup; ./cloudpioneer audit verify --key … checks what was sealed before.");
    }
  }
}
