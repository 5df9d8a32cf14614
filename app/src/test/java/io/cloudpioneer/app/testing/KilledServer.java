package io.cloudpioneer.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** kill -9 of an embedded server of a data folder, and of nothing else. */
public enum KilledServer {
  POSTGRESQL("postgresql/data/postmaster.pid"),
  REDIS("redis/pid");

  private final String pidFile;

  KilledServer(String pidFile) {
    this.pidFile = pidFile;
  }

  /** Returns once it is gone. */
  public void in(Path data) {
    try {
      long pid = Long.parseLong(Files.readAllLines(data.resolve(pidFile)).getFirst().strip());
      var server = ProcessHandle.of(pid).orElseThrow();
      assertThat(server.destroyForcibly()).isTrue();
      server.onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
