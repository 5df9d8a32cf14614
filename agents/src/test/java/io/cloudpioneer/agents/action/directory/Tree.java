package io.cloudpioneer.agents.action.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes files, and tells all there are outside of a quarantine. */
final class Tree {
  private Tree() {}

  static Path file(Path root, String name, String content, Instant modified) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.writeString(file, content);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  /** Content, owner, mode and time of each file, by its path. */
  static Map<String, String> of(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file :
          all.filter(it -> !Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS)).toList()) {
        if (!file.toString().contains(Quarantine.WITHIN_ROOT)) {
          files.put(root.relativize(file).toString(), text(file));
        }
      }
    }
    return files;
  }

  private static String text(Path file) throws IOException {
    PosixFileAttributes attributes =
        Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return "%s %s %s %s"
        .formatted(
            attributes.isSymbolicLink()
                ? "-> " + Files.readSymbolicLink(file)
                : Files.readString(file),
            attributes.owner(),
            PosixFilePermissions.toString(attributes.permissions()),
            attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS));
  }
}
