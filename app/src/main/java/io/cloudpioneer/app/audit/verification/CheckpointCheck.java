package io.cloudpioneer.app.audit.verification;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.audit.checkpoint.CheckpointReader;
import io.cloudpioneer.app.audit.checkpoint.CheckpointReader.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the chain in the database with what was written down of it outside. */
final class CheckpointCheck {
  private final BlockPages stored;
  private final TrustedKey key;
  private final Findings findings;
  private final Disagreement missing = new Disagreement();
  private final Disagreement rewritten = new Disagreement();
  private long count;
  private @Nullable Block last;
  private @Nullable Line cutOff;

  /**
   * @param connection outside of any transaction: what was written down meanwhile must be seen too
   */
  CheckpointCheck(Connection connection, TrustedKey key, Findings findings) {
    this.stored = new BlockPages(connection);
    this.key = key;
    this.findings = findings;
  }

  /**
   * @param place a file, or a folder of them
   */
  void run(Path place) throws IOException, SQLException {
    try (CheckpointReader lines = new CheckpointReader(place)) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        Optional<Block> written = line.block();
        checkWhole(line, written.isPresent());
        if (written.isPresent() && isGenuine(line, written.get())) {
          count++;
          last = written.get();
          compare(line, written.get());
        }
      }
    }
    missing.told("the chain was cut: the database no longer holds").ifPresent(findings::add);
    rewritten
        .told("the chain was rewritten: the database holds something else in place of")
        .ifPresent(findings::add);
  }

  /** How many checkpoints there are. */
  long count() {
    return count;
  }

  /** The last of them, or null where there is none. */
  @Nullable Block last() {
    return last;
  }

  /** The very last line where it is not whole: a kill may have cut it off, or somebody did. */
  @Nullable Line cutOff() {
    return cutOff;
  }

  /** A write that was cut off by a kill is followed by the same line, written whole. */
  private void checkWhole(Line line, boolean whole) {
    if (cutOff != null && !line.text().startsWith(cutOff.text())) {
      findings.add("%s was changed: it is no checkpoint".formatted(cutOff));
    }
    cutOff = whole ? null : line;
  }

  private boolean isGenuine(Line line, Block written) {
    if (!key.is(written.publicKey())) {
      findings.add("%s names another key than the one trusted".formatted(line));
      return false;
    }
    if (!written.provesItself()) {
      findings.add("%s was changed: its signature does not fit".formatted(line));
      return false;
    }
    return true;
  }

  private void compare(Line line, Block written) throws SQLException {
    Optional<Block> found = stored.at(written.number());
    if (found.isEmpty()) {
      missing.add(line, written);
    } else if (!found.get().equals(written)) {
      rewritten.add(line, written);
    }
  }
}
