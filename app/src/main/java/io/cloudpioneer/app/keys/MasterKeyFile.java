package io.cloudpioneer.app.keys;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.start.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** The master key as a file that only its owner can read, outside of what is backed up as data. */
final class MasterKeyFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path file;

  MasterKeyFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * Reads the key, or makes one where nothing was encrypted yet.
   *
   * @throws StartRefused where the file is missing though needed, can be read by others, or is no
   *     key
   */
  Aead open(boolean encryptedDataExists) {
    try {
      if (Files.notExists(file)) {
        if (encryptedDataExists) {
          throw new StartRefused(
              "The master key %s is missing, and without it what this installation encrypted cannot be read: put it back, or name its place with cloudpioneer.keys.file"
                  .formatted(file));
        }
        create();
      }
      requirePrivate();
      return AesKeys.readInTheClear(Files.readString(file));
    } catch (IOException e) {
      throw new StartRefused("The master key %s cannot be read: %s".formatted(file, e), e);
    } catch (GeneralSecurityException e) {
      throw new StartRefused("%s is no master key: put the right file there".formatted(file), e);
    }
  }

  private void requirePrivate() throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    if (!OWNER_ONLY.containsAll(permissions)) {
      throw new StartRefused(
          "The master key %1$s can be used by others than its owner (%2$s): run chmod 600 %1$s"
              .formatted(file, PosixFilePermissions.toString(permissions)));
    }
  }

  /** What is encrypted under the key must not reach the disk before the key itself. */
  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private void create() throws IOException, GeneralSecurityException {
    Path folder = Objects.requireNonNull(file.getParent(), "A file lies in a folder");
    Files.createDirectories(folder);
    String key = AesKeys.newInTheClear();
    Path draft =
        Files.createTempFile(
            folder, "master-key", ".draft", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try {
      Files.writeString(draft, key);
      sync(draft);
      Files.createLink(file, draft); // whole or not at all, and never over another
      sync(folder);
    } catch (FileAlreadyExistsException another) {
      return; // another process was first, and its key counts
    } finally {
      Files.delete(draft);
    }
  }
}
