package io.cloudpioneer.agents.action.journal;

import io.cloudpioneer.agents.action.step.DeedKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder with a file for each key, replaced as a whole whenever more is known of it. */
final class EntryFiles {
  private static final Logger LOG = LoggerFactory.getLogger(EntryFiles.class);
  private static final String SUFFIX = ".json";
  private static final String UNFINISHED = "unfinished";

  private final Path folder;

  private EntryFiles(Path folder) {
    this.folder = folder;
  }

  static EntryFiles open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return new EntryFiles(folder);
  }

  List<Entry> all() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.toList();
    }
    List<Entry> entries = new ArrayList<>();
    for (Path file : files) {
      Optional<DeedKey> key = key(file.getFileName().toString());
      if (key.isPresent()) {
        find(key.get()).ifPresent(entries::add);
      }
    }
    return entries;
  }

  /** One that is damaged counts as begun: whatever it was isn't done a second time. */
  Optional<Entry> find(DeedKey key) throws IOException {
    Path file = file(key);
    try {
      return Optional.of(EntryText.read(key, Files.readString(file)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (ParseException | CharacterCodingException damaged) {
      LOG.error("{} is damaged ({})", file, damaged.getMessage());
      Instant changed = Files.getLastModifiedTime(file).toInstant();
      return Optional.of(
          new Entry(key, changed, changed, Optional.of(Begun.UNREADABLE), Optional.empty(), false));
    }
  }

  /** Returns once it is on disk. */
  void write(Entry entry) throws IOException {
    Path unfinished = folder.resolve(UNFINISHED);
    try (FileChannel file =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(EntryText.write(entry));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
    Files.move(
        unfinished,
        file(entry.key()),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  void delete(DeedKey key) throws IOException {
    Files.deleteIfExists(file(key));
  }

  private Path file(DeedKey key) {
    return folder.resolve(key + SUFFIX);
  }

  private static Optional<DeedKey> key(String name) {
    return name.endsWith(SUFFIX)
        ? DeedKey.parse(name.substring(0, name.length() - SUFFIX.length()))
        : Optional.empty();
  }
}
