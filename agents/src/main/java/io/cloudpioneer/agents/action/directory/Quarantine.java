package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Refused;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where pruned files go: one folder for each step, readable by the agent only. Within the root, and
 * so on the same volume, unless the configuration names another place.
 */
record Quarantine(Root root) {
  static final String WITHIN_ROOT = ".cloudpioneer-quarantine";
  private static final String OWNER_ONLY = "rwx------";

  /** Makes the folder of a step, where it isn't there yet, and the quarantine's own. */
  void make(DeedKey key) throws IOException, Refused {
    makeFolder(path());
    try (Folder quarantine = open()) {
      makeFolder(path().resolve(key.toString()));
      quarantine.force();
    }
  }

  /** The quarantine of the root; a {@link NoSuchFileException} where there is none yet. */
  Folder open() throws IOException, Refused {
    try (Folder above = Folder.open(above())) {
      Folder quarantine = above.below(name());
      if (!isOwnersOnly(quarantine.attributes())) {
        quarantine.close();
        throw new Refused(
            "quarantine.unsafe",
            "%s has to belong to the agent's own user, and others may not enter it"
                .formatted(path()));
      }
      return quarantine;
    }
  }

  Path path() {
    return above().resolve(name());
  }

  boolean isOnOtherVolume() throws IOException {
    return !device(root.path()).equals(device(above()));
  }

  /** How many bytes it can take. */
  long room() {
    return above().toFile().getUsableSpace();
  }

  /** Not its file store, which Java can't always find in a container. */
  private static Object device(Path path) throws IOException {
    return Files.getAttribute(path, "unix:dev");
  }

  private Path above() {
    return root.quarantine().orElse(root.path());
  }

  private String name() {
    return root.quarantine().isPresent() ? root.name() : WITHIN_ROOT;
  }

  private static boolean isOwnersOnly(PosixFileAttributes attributes) throws IOException {
    return attributes.permissions().equals(PosixFilePermissions.fromString(OWNER_ONLY))
        && attributes.owner().equals(Files.getOwner(Path.of("/proc/self")));
  }

  private static void makeFolder(Path path) throws IOException {
    try {
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    } catch (FileAlreadyExistsException _) {
      // Whether it is what it should be is seen when it is opened.
      return;
    }
  }
}
