package io.cloudpioneer.app.audit.verification;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.checkpoint.CheckpointReader.Line;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checkpoints that the database does not agree with in the same way: told as one finding. */
final class Disagreement {
  private long count;
  private @Nullable Line firstLine;
  private @Nullable Block first;
  private @Nullable Block last;

  void add(Line line, Block written) {
    if (count++ == 0) {
      firstLine = line;
      first = written;
    }
    last = written;
  }

  Optional<String> told(String what) {
    if (firstLine == null || first == null || last == null) {
      return Optional.empty();
    }
    return Optional.of(
        count == 1
            ? "%s %s, which %s tells of".formatted(what, first.named(), firstLine)
            : "%s %d blocks, from %s, which %s tells of, to %s"
                .formatted(what, count, first.named(), firstLine, last.named()));
  }
}
