package io.cloudpioneer.benchmarks.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A bench's data folder, emptied of what a run before left, be it files or processes. */
public final class EmptyFolder {
  private EmptyFolder() {}

  public static Path named(String name) {
    Path folder = Path.of("benchmarks/target/bench", name).toAbsolutePath();
    try {
      ProcessHandle.allProcesses()
          .filter(process -> worksIn(folder, process))
          .forEach(ProcessHandle::destroyForcibly);
      FileSystemUtils.deleteRecursively(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean worksIn(Path folder, ProcessHandle process) {
    try {
      return Path.of("/proc/" + process.pid() + "/cwd").toRealPath().startsWith(folder);
    } catch (IOException notOurs) {
      return false;
    }
  }
}
