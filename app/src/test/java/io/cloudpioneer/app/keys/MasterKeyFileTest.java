package io.cloudpioneer.app.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.app.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that everything encrypted depends on. */
class MasterKeyFileTest {
  private static final byte[] BINDING = "what for".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void isMadeForItsOwnerAloneWhereNothingWasEncryptedYet() throws IOException {
    Path file = folder.resolve("keys").resolve("master-key.json");

    new MasterKeyFile(file).open(false);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.list(file.getParent())).containsExactly(file);
  }

  @Test
  void opensWhatWasEncryptedUnderItBefore() throws GeneralSecurityException {
    Path file = folder.resolve("master-key.json");
    byte[] encrypted =
        new MasterKeyFile(file).open(false).encrypt("secret".getBytes(UTF_8), BINDING);

    assertThat(new MasterKeyFile(file).open(true).decrypt(encrypted, BINDING))
        .isEqualTo("secret".getBytes(UTF_8));
  }

  @Test
  void isNeverMadeAnewWhereItIsNeeded() {
    Path file = folder.resolve("master-key.json");

    assertThatThrownBy(() -> new MasterKeyFile(file).open(true))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is missing");
    assertThat(file).doesNotExist();
  }

  @Test
  void isRefusedWhereOthersCanReadIt() throws IOException {
    Path file = folder.resolve("master-key.json");
    new MasterKeyFile(file).open(false);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> new MasterKeyFile(file).open(true))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("chmod 600 " + file);
  }

  @Test
  void isRefusedWhereItIsSomethingElse() throws IOException {
    Path file = folder.resolve("master-key.json");
    Files.writeString(file, "{}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    assertThatThrownBy(() -> new MasterKeyFile(file).open(true))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is no master key");
  }
}
