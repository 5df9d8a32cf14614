package io.cloudpioneer.agents.action.directory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder held open. Everything in it is reached from there by one name, and no name is followed
 * where it is a symbolic link, so that nobody can lead elsewhere by changing a path meanwhile.
 */
final class Folder implements AutoCloseable {
  private final SecureDirectoryStream<Path> stream;

  private Folder(SecureDirectoryStream<Path> stream) {
    this.stream = stream;
  }

  /** A folder that the configuration names, as it was when it was named. */
  @SuppressWarnings("StreamResourceLeak") // The folder closes it.
  static Folder open(Path path) throws IOException {
    if (!path.toRealPath().equals(path)) {
      throw new NotDirectoryException(path + " has become a symbolic link");
    }
    DirectoryStream<Path> opened = Files.newDirectoryStream(path);
    if (opened instanceof SecureDirectoryStream<Path> secure) {
      return new Folder(secure);
    }
    opened.close();
    throw new IOException("This system can't hold a folder open: " + path);
  }

  Folder below(String name) throws IOException {
    return new Folder(stream.newDirectoryStream(Names.one(name), LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * The names in it, in order. To be asked once. Names that can't be written down in this process'
   * encoding are left out.
   */
  List<String> names(int most) throws IOException {
    List<String> names = new ArrayList<>();
    try {
      for (Path entry : stream) {
        if (Names.isWritable(entry.getFileName())) {
          names.add(entry.getFileName().toString());
        }
        if (names.size() > most) {
          throw new TooMany("The folder has more than %d entries".formatted(most));
        }
      }
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
    Collections.sort(names);
    return names;
  }

  Optional<PosixFileAttributes> attributes(String name) throws IOException {
    try {
      return Optional.of(view(name).readAttributes());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /** Whether what lies in it isn't another volume that is mounted there. */
  boolean isOnSameVolume(PosixFileAttributes attributes) throws IOException {
    return volume(attributes).equals(volume(attributes()));
  }

  /** Java tells it in the text of a file's key only: (dev=…,ino=…). */
  private static String volume(PosixFileAttributes attributes) {
    String key = String.valueOf(attributes.fileKey());
    return key.substring(0, Math.max(0, key.indexOf(",ino")));
  }

  /** Its own. */
  PosixFileAttributes attributes() throws IOException {
    return stream.getFileAttributeView(PosixFileAttributeView.class).readAttributes();
  }

  PosixFileAttributeView view(String name) throws IOException {
    return stream.getFileAttributeView(
        Names.one(name), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  SeekableByteChannel read(String name) throws IOException {
    return channel(name, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  /** A file that wasn't there. */
  SeekableByteChannel create(String name, String permissions) throws IOException {
    return stream.newByteChannel(
        Names.one(name),
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
  }

  /**
   * Replaces a file of that name; another volume's folder throws {@code AtomicMoveNotSupported…}.
   */
  void move(String name, Folder to, String newName) throws IOException {
    stream.move(Names.one(name), to.stream, Names.one(newName));
  }

  void delete(String name) throws IOException {
    stream.deleteFile(Names.one(name));
  }

  void deleteFolder(String name) throws IOException {
    stream.deleteDirectory(Names.one(name));
  }

  void deleteIfThere(String name) throws IOException {
    if (attributes(name).isPresent()) {
      delete(name);
    }
  }

  /** Returns once its names are on disk. */
  void force() throws IOException {
    try (SeekableByteChannel self = channel(Names.SELF, StandardOpenOption.READ)) {
      force(self);
    }
  }

  static void force(SeekableByteChannel file) throws IOException {
    if (!(file instanceof FileChannel onDisk)) {
      throw new IOException("This system's files can't be forced to disk");
    }
    onDisk.force(true);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private SeekableByteChannel channel(String name, OpenOption... options) throws IOException {
    return stream.newByteChannel(
        name.equals(Names.SELF) ? Path.of(Names.SELF) : Names.one(name), Set.of(options));
  }
}
