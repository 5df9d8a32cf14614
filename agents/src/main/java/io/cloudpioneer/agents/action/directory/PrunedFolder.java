package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Failed;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

/** The folder a step is about, somewhere below its root. */
record PrunedFolder(Root root, Path way) {
  static PrunedFolder of(Root root, Parameters parameters) {
    return new PrunedFolder(root, root.way(parameters));
  }

  /** Opens it name by name from its root on. */
  Folder open() throws IOException, Refused {
    try {
      Folder folder = Folder.open(root.path());
      for (Path name : way) {
        if (!name.toString().isEmpty()) {
          Folder above = folder;
          try (above) {
            folder = above.below(name.toString());
          }
        }
      }
      return folder;
    } catch (NoSuchFileException missing) {
      throw new Refused("directory.missing", "There is no folder " + missing.getFile());
    } catch (FileSystemException other) {
      throw new Refused(
          "operation.not-allowed",
          "%s can't be entered: %s. Symbolic links aren't followed"
              .formatted(root.path().resolve(way), other.getReason()));
    }
  }

  Facts observe(Instant before, Limit limit) throws Unsuccessful, IOException {
    Listing listing = new Listing();
    show(before, limit, listing);
    return listing.facts();
  }

  void show(Instant before, Limit limit, OldFiles.Visitor visitor)
      throws Unsuccessful, IOException {
    try (Folder folder = open()) {
      new OldFiles(before, root.mostFiles(), limit).visit(folder, visitor);
    } catch (TooMany tooMany) {
      throw new Failed("directory.too-large", String.valueOf(tooMany.getMessage()));
    } catch (AccessDeniedException denied) {
      throw new Failed(
          "directory.unreadable",
          "The agent's user may not read or enter %s below %s"
              .formatted(denied.getFile(), root.path().resolve(way)));
    }
  }
}
