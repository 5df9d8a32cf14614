package io.cloudpioneer.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.util.FileSystemUtils;

/**
 * Before the first test: ends the servers that a killed test run left, and empties their folder.
 */
public final class EmptyDataFolder implements LauncherSessionListener {
  private static final Path FOLDER = Path.of("target/integration").toAbsolutePath();

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      endProcessesIn(FOLDER);
      FileSystemUtils.deleteRecursively(FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends what a killed platform left behind, and returns once it has gone. */
  public static void endProcessesIn(Path folder) {
    List<ProcessHandle> left = processesIn(folder);
    left.forEach(ProcessHandle::destroyForcibly);
    left.forEach(process -> process.onExit().join());
  }

  /** What works in the folder, or in one within it. */
  public static List<ProcessHandle> processesIn(Path folder) {
    return ProcessHandle.allProcesses().filter(process -> worksIn(folder, process)).toList();
  }

  private static boolean worksIn(Path folder, ProcessHandle process) {
    try {
      return Path.of("/proc/" + process.pid() + "/cwd").toRealPath().startsWith(folder);
    } catch (IOException notOurs) {
      return false;
    }
  }
}
