package io.cloudpioneer.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path place;

  @Test
  void keepsASecretReadableByItsOwnerOnly() throws IOException {
    var folder = DataFolder.claim(place);
    var secret = folder.secret("password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    assertThat(folder.secret("password")).hasSameTextualContentAs(secret).content().hasSize(48);
  }

  @Test
  void namesTheProcessThatHasIt() {
    DataFolder.claim(place);
    assertThat(place.resolve("lock")).hasContent(Long.toString(ProcessHandle.current().pid()));
  }
}
