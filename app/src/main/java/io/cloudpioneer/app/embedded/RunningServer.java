package io.cloudpioneer.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a server that may run is found and stopped, also one that a killed platform left behind.
 *
 * @param home the folder with its data, which is its working directory too: what tells it from any
 *     other process that got the same number
 * @param pidFile the file whose first line is its process number
 * @param stopSignal the signal that makes it end cleanly and at once
 */
record RunningServer(Path home, Path pidFile, String stopSignal) {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
  private static final long SECONDS_TO_STOP = 30;

  /** Stops the one that runs in the folder, if one does. */
  void stop() {
    find()
        .ifPresent(left -> {
          LOG.info("Stopping process {}, left behind in {}", left.pid(), home);
          stop(left);
        });
  }

  void stop(ProcessHandle process) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + stopSignal + " " + process.pid()).start().waitFor();
      process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.warn("Process {} in {} did not end within {} s", process.pid(), home, SECONDS_TO_STOP);
      process.destroyForcibly();
    } catch (IOException | ExecutionException e) {
      throw new IllegalStateException("Process " + process.pid() + " cannot be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The one that runs in the folder. */
  Optional<ProcessHandle> find() {
    try (var lines = Files.lines(pidFile)) {
      return lines
          .findFirst()
          .map(line -> Long.parseLong(line.strip()))
          .flatMap(ProcessHandle::of)
          .filter(this::worksHere);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean worksHere(ProcessHandle process) {
    try {
      return Path.of("/proc/" + process.pid() + "/cwd").toRealPath().equals(home.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
