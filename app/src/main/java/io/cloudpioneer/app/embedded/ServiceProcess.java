package io.cloudpioneer.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server in a process of its own: started, watched, started again when it dies, and stopped. */
final class ServiceProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);
  private static final Duration TIME_TO_START = Duration.ofSeconds(60);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

  private final String name;
  private final List<String> command;
  private final RunningServer server;
  private final Path output;
  private final BooleanSupplier ready;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile Process process;

  private ServiceProcess(
      String name,
      List<String> command,
      RunningServer server,
      Path output,
      BooleanSupplier ready,
      Process process) {
    this.name = name;
    this.command = command;
    this.server = server;
    this.output = output;
    this.ready = ready;
    this.process = process;
  }

  /**
   * Starts the server and returns once it answers.
   *
   * @param server where it will be found again after this process was killed; one that is left from
   *     then is stopped first
   * @param output the file its output goes to
   * @param ready whether it answers
   */
  static ServiceProcess start(
      String name, List<String> command, RunningServer server, Path output, BooleanSupplier ready) {
    server.stop();
    var service =
        new ServiceProcess(name, command, server, output, ready, launch(command, server, output));
    service.awaitReady();
    Thread.ofVirtual().name(name + " watch").start(service::watch);
    return service;
  }

  private static Process launch(List<String> command, RunningServer server, Path output) {
    return DetachedProcess.start(command, server.home(), output);
  }

  private void awaitReady() {
    var deadline = Instant.now().plus(TIME_TO_START);
    try {
      while (!ready.getAsBoolean()) {
        if (process.waitFor(30, TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException(
              name + " ended with exit code " + process.exitValue() + ": " + lastWords());
        }
        if (Instant.now().isAfter(deadline)) {
          throw new IllegalStateException(
              name + " did not answer within " + TIME_TO_START.toSeconds() + " s: " + lastWords());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(name + " was interrupted while starting", e);
    }
  }

  private void watch() {
    try {
      while (true) {
        int code = process.waitFor();
        if (isStopping(Duration.ZERO)) {
          return;
        }
        LOG.warn("{} ended unasked with exit code {}; starting it again", name, code);
        startAgain();
        LOG.warn("{} is serving again", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tries until it runs: what a killed server leaves behind may take a moment to go away. */
  private void startAgain() throws InterruptedException {
    while (!isStopping(Duration.ZERO)) {
      try {
        process = launch(command, server, output);
        awaitReady();
        return;
      } catch (RuntimeException e) {
        LOG.warn("{} could not be started again, trying on: {}", name, e.getMessage());
        process.destroyForcibly();
        if (isStopping(BETWEEN_ATTEMPTS)) {
          return;
        }
      }
    }
  }

  private boolean isStopping(Duration within) throws InterruptedException {
    return stopping.await(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  private String lastWords() {
    try (var lines = Files.lines(output)) {
      var all = lines.toList();
      return String.join(" | ", all.subList(Math.max(0, all.size() - 3), all.size()));
    } catch (IOException e) {
      return "no output in " + output;
    }
  }

  @Override
  public void close() {
    stopping.countDown();
    server.stop(process.toHandle());
  }
}
