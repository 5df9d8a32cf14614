package io.cloudpioneer.agents.action.directory;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A file that is old enough.
 *
 * @param path from the pruned folder on, with slashes
 * @param size in bytes
 * @param modified in whole microseconds: not every file system keeps more
 */
record OldFile(String path, long size, Instant modified) {
  static OldFile of(String path, BasicFileAttributes attributes) {
    return new OldFile(path, attributes.size(), time(attributes));
  }

  static Instant time(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether a file still is, or again is, the one that was seen. */
  boolean isThat(BasicFileAttributes attributes) {
    return attributes.isRegularFile()
        && attributes.size() == size
        && time(attributes).equals(modified);
  }
}
