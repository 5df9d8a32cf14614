package io.cloudpioneer.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A platform in a JVM of its own, so that a test can kill it. */
public final class PlatformProcess implements AutoCloseable {
  private static final String READY = "  Ready ";

  /** A start takes seconds; a machine that runs ten of them at once needs minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** The JVM of a platform that lives for seconds. */
  static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xmx400m");

  private static final int KILLED = 128 + 9;

  /** What was started, by the data folder that it works in. */
  private static final Map<Path, Set<Process>> STARTED = new ConcurrentHashMap<>();

  private final Process process;
  private final Path output;

  private PlatformProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts one with its embedded servers, and returns once it says that it is ready.
   *
   * @param main the class to start, with this test's class path
   * @param data its data folder; what it prints is kept beside it
   */
  public static PlatformProcess start(Class<?> main, Path data, List<String> properties) {
    return launch(main, data, properties).untilReady();
  }

  /** Starts one and doesn't wait for it. */
  public static PlatformProcess launch(Class<?> main, Path data, List<String> properties) {
    var command = new ArrayList<>(JAVA);
    command.addAll(LearntStart.options());
    command.add(main.getName());
    command.addAll(embeddedIn(data));
    command.addAll(properties);
    try {
      Files.createDirectories(data);
      var output = Files.createTempFile(data, "output", ".log");
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      STARTED.computeIfAbsent(data, _ -> ConcurrentHashMap.newKeySet()).add(process);
      return new PlatformProcess(process, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The properties of a platform with everything embedded in this folder. */
  static List<String> embeddedIn(Path data) {
    return List.of(
        "--spring.profiles.active=embedded",
        "--cloudpioneer.keys.file=" + data.resolveSibling("keys").resolve("master-key.json"),
        "--cloudpioneer.data=" + data);
  }

  private PlatformProcess untilReady() {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || Files.readString(output).contains(READY));
    assertThat(output).content().contains(READY);
    return this;
  }

  /** Waits until it has killed itself; any other end is a failure. */
  public void awaitItsKill() {
    assertThat(awaitItsEnd()).as("exit code; %s tells more", output).isEqualTo(KILLED);
  }

  /** Waits until it has ended by itself, and returns its exit code. */
  public int awaitItsEnd() {
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .as("ended by itself; %s tells why not", output)
          .isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Ends what a test may have left, the platforms first, as they start their servers again. */
  public static void endAllIn(Path data) {
    var started = STARTED.remove(data);
    if (started != null) {
      started.forEach(process -> process.destroyForcibly().onExit().join());
    }
    EmptyDataFolder.endProcessesIn(data);
  }

  /** Ends it the hard way: no shutdown hook runs, nothing is flushed. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends it as Ctrl-C does, and returns its exit code. */
  public int stop() {
    process.destroy();
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }
}
