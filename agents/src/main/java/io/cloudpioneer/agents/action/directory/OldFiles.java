package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.step.Failed;
import io.cloudpioneer.agents.action.step.Limit;
import java.io.IOException;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the regular files last modified before a time, folder by folder in order of name. Symbolic
 * links are neither followed nor counted, and volumes mounted below aren't entered.
 */
record OldFiles(Instant before, int mostFiles, Limit limit) {
  private static final int DEEPEST = 64;
  private static final int MOST_ENTRIES = 100_000;

  /** Is shown each file, in the same order every time. */
  @FunctionalInterface
  interface Visitor {
    void see(OldFile file) throws IOException;
  }

  /** Visits all below a folder, which is left open and can't be listed again. */
  void visit(Folder folder, Visitor visitor) throws IOException, Failed {
    Counted counted = new Counted(visitor, mostFiles);
    visit(folder, "", 0, counted);
  }

  private void visit(Folder folder, String prefix, int depth, Visitor visitor)
      throws IOException, Failed {
    if (depth > DEEPEST) {
      throw new TooMany("Folders are nested more than %d deep".formatted(DEEPEST));
    }
    for (String name : folder.names(MOST_ENTRIES)) {
      limit.check();
      Optional<PosixFileAttributes> found = folder.attributes(name);
      if (found.isEmpty() || name.equals(Quarantine.WITHIN_ROOT)) {
        continue;
      }
      PosixFileAttributes attributes = found.get();
      if (attributes.isDirectory() && folder.isOnSameVolume(attributes)) {
        try (Folder below = folder.below(name)) {
          visit(below, prefix + name + "/", depth + 1, visitor);
        }
      } else if (attributes.isRegularFile() && OldFile.time(attributes).isBefore(before)) {
        visitor.see(OldFile.of(prefix + name, attributes));
      }
    }
  }

  /** Stops where there are too many. */
  private static final class Counted implements Visitor {
    private final Visitor visitor;
    private final int most;
    private int files;

    Counted(Visitor visitor, int most) {
      this.visitor = visitor;
      this.most = most;
    }

    @Override
    public void see(OldFile file) throws IOException {
      files++;
      if (files > most) {
        throw new TooMany(
            "More than %d files are old enough; choose an earlier time, or raise most-files in the agent's configuration"
                .formatted(most));
      }
      visitor.see(file);
    }
  }
}
