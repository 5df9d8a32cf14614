package io.cloudpioneer.benchmarks.start;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import io.cloudpioneer.benchmarks.machine.Memory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What {@code ./cloudpioneer up} has started, as a person at a terminal would. */
final class Up implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Process process;
  private final Path data;

  /** From the command to a platform that answers. */
  private final double seconds;

  private Up(Process process, Path data, double seconds) {
    this.process = process;
    this.data = data;
    this.seconds = seconds;
  }

  static Up start(Path folder) throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Path output = Files.createDirectories(folder).resolve("up.log");
    Ports ports = Ports.free();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                "./cloudpioneer",
                "up",
                "--cloudpioneer.data=" + data,
                "--cloudpioneer.keys.file=" + folder.resolve("keys/master-key.json"),
                "--server.port=" + ports.web(),
                "--cloudpioneer.collector.grpc.port=" + ports.grpc(),
                "--cloudpioneer.collector.http.port=" + ports.http(),
                "--cloudpioneer.agent.metrics-port=" + ports.agent())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    try {
      awaitReady(process, output);
      double seconds = (System.nanoTime() - start) / 1e9;
      requireServing(ports.web());
      return new Up(process, data, seconds);
    } catch (IOException | InterruptedException | RuntimeException failed) {
      stop(process);
      throw failed;
    }
  }

  private static void awaitReady(Process process, Path output)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(output).contains("  Ready ")) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        throw new CannotMeasure(
            "./cloudpioneer up did not become ready; its output is in " + output);
      }
    }
  }

  private static void requireServing(int port) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      int status =
          client
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                      .build(),
                  BodyHandlers.discarding())
              .statusCode();
      if (status != 200) {
        throw new CannotMeasure("It said that it is ready, but its health is " + status);
      }
    }
  }

  double seconds() {
    return seconds;
  }

  /** Of everything that was started, without the agent. */
  double megabytes() throws IOException {
    ProcessHandle agent = agent();
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .filter(one -> !one.equals(agent))
        .mapToDouble(Memory::megabytes)
        .sum();
  }

  double agentMegabytes() throws IOException {
    return Memory.megabytes(agent());
  }

  private ProcessHandle agent() throws IOException {
    long number = Long.parseLong(Files.readString(data.resolve("agent.pid")).strip());
    return ProcessHandle.of(number).orElseThrow(() -> new CannotMeasure("The agent does not run"));
  }

  /** As Ctrl-C does. */
  @Override
  public void close() {
    stop(process);
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new CannotMeasure("./cloudpioneer up did not stop within a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
