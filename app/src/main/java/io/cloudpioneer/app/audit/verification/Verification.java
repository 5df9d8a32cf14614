package io.cloudpioneer.app.audit.verification;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.chain.Terminal;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.audit.verification.ChainCheck.Extent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Checks an installation's history as a whole, and says what it can and cannot tell. */
public final class Verification {
  private final DataSource database;
  private final TrustedKey key;
  private final Findings findings;
  private final Terminal terminal;

  public Verification(DataSource database, TrustedKey key, Findings findings, Terminal terminal) {
    this.database = database;
    this.key = key;
    this.findings = findings;
    this.terminal = terminal;
  }

  /**
   * Returns the exit code.
   *
   * @param checkpoints the files and folders to compare the chain with
   */
  public int run(List<Path> checkpoints) throws SQLException, IOException {
    terminal.say("Key", "%s, %s", key.fingerprint(), key.because());
    Extent extent = checkChain();
    for (Path place : checkpoints) {
      compareWith(place);
    }
    if (checkpoints.isEmpty()) {
      tellUnshown("none here");
    }
    Block last = extent.last();
    if (last == null && findings.count() == 0) {
      throw new NotChecked(
          "Nothing is sealed yet, so nothing can be told: start the platform, and check again a minute later");
    }
    return findings.conclude("no sealed event was changed, removed or inserted");
  }

  private Extent checkChain() throws SQLException {
    try (Connection transaction = database.getConnection()) {
      transaction.setAutoCommit(false);
      transaction.setReadOnly(true);
      transaction.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      CheckProgress progress = new CheckProgress(terminal, eventsAtMost(transaction));
      Extent extent = new ChainCheck(key, findings, progress).run(transaction);
      transaction.rollback();
      tell(extent, progress);
      return extent;
    }
  }

  private static long eventsAtMost(Connection transaction) throws SQLException {
    try (PreparedStatement query =
            transaction.prepareStatement("select coalesce(max(global_index), 0) from event");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void tell(Extent extent, CheckProgress progress) {
    Block last = extent.last();
    terminal.say("Checked", "%,d events, %,.0f a second", progress.checked(), progress.rate());
    if (last != null) {
      terminal.say("Sealed", "up to %s", last.named());
    }
    terminal.say(
        "Not sealed",
        extent.oldestUnsealed() == null
            ? "nothing"
            : "%,d events, of which nothing can be told; the first was recorded %s"
                .formatted(extent.unsealed(), extent.oldestUnsealed()));
  }

  private void tellUnshown(String none) {
    terminal.say(
        "Checkpoints",
        "%s: that the tail was not cut or rewritten is not shown (--against FILE)",
        none);
  }

  private void compareWith(Path place) throws SQLException, IOException {
    if (Files.notExists(place)) {
      throw new NotChecked("There are no checkpoints at " + place);
    }
    try (Connection connection = database.getConnection()) {
      long before = findings.count();
      CheckpointCheck check = new CheckpointCheck(connection, key, findings);
      check.run(place);
      if (check.cutOff() != null) {
        terminal.say("Note", "%s is not whole: a kill cut it off, or somebody did", check.cutOff());
      }
      Block last = check.last();
      if (last == null) {
        tellUnshown("none in " + place);
      } else if (findings.count() == before) {
        terminal.say(
            "Checkpoints",
            "%,d in %s agree with the database, the last tells of %s",
            check.count(),
            place,
            last.named());
      }
    }
  }
}
