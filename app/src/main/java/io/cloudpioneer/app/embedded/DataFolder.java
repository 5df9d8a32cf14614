package io.cloudpioneer.app.embedded;

import io.cloudpioneer.app.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything an installation keeps; one process at a time owns it. */
final class DataFolder implements AutoCloseable {
  private final Path root;

  /** The system lets go of it however this process ends. */
  private final FileLock lock;

  private DataFolder(Path root, FileLock lock) {
    this.root = root;
    this.lock = lock;
  }

  static DataFolder claim(Path folder) {
    return claimIfFree(folder)
        .orElseThrow(() ->
            new StartRefused(
                "CloudPioneer already runs in %s (process %s). Stop that one first, or choose another folder with --cloudpioneer.data=…"
                    .formatted(folder, owner(folder))));
  }

  /** Empty where it is taken. */
  static Optional<DataFolder> claimIfFree(Path folder) {
    try {
      var root = Files.createDirectories(folder).toRealPath();
      var file = root.resolve("lock");
      var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      var lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()));
      return Optional.of(new DataFolder(root, lock));
    } catch (IOException e) {
      throw new StartRefused("The data folder " + folder + " cannot be used: " + e, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException takenByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String owner(Path folder) {
    try {
      return Files.readString(folder.resolve("lock")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path directory(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A random secret, made when first asked for, readable by the owner of the folder only. */
  Path secret(String name) {
    var file = root.resolve(name);
    try {
      if (Files.notExists(file)) {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        OwnerOnlyFile.write(file, HexFormat.of().formatHex(bytes));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
