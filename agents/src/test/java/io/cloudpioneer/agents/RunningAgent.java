package io.cloudpioneer.agents;

import io.cloudpioneer.agents.settings.Settings;
import io.cloudpioneer.agents.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An agent in this process that measures five times a second. */
record RunningAgent(Agent agent, CompletableFuture<ExitCode> result) {
  private static final long PATIENCE_SECONDS = 20;

  static RunningAgent start(Path state, int collectorPort, String... more) throws Exception {
    Stream<String> usual =
        Stream.of(
            "--collector=localhost:" + collectorPort,
            "--state=" + state,
            "--interval=200ms",
            "--metrics-port=0");
    Settings settings =
        SettingsReader.read(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    Agent agent = new Agent(settings, "test");
    CompletableFuture<ExitCode> result = new CompletableFuture<>();
    Thread.ofPlatform()
        .start(() -> {
          try {
            result.complete(agent.run());
          } catch (Exception failed) {
            result.completeExceptionally(failed);
          }
        });
    return new RunningAgent(agent, result);
  }

  ExitCode stop() {
    agent.stopAndWait();
    return exit();
  }

  ExitCode exit() {
    return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  static long spooledBytes(Path state) {
    try (Stream<Path> files = Files.list(state.resolve("spool"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException _) {
      return 0;
    }
  }
}
