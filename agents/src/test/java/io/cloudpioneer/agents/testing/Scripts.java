package io.cloudpioneer.agents.testing;

import io.cloudpioneer.agents.action.allowed.ActionsFile;
import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.settings.UnusableSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Writes what an administrator would: scripts, and the file that allows them. */
public final class Scripts {
  private Scripts() {}

  /** A script of the shell that only its owner may change. */
  public static Path script(Path folder, String name, String... lines) throws IOException {
    Path script = folder.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  public static Path actionsFile(Path folder, String... lines) throws IOException {
    Path file = folder.resolve("actions.conf");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  public static List<Section> sections(Path folder, String... lines)
      throws IOException, UnusableSetting {
    return ActionsFile.read(actionsFile(folder, lines));
  }
}
