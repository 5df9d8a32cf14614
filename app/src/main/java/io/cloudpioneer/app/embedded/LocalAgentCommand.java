package io.cloudpioneer.app.embedded;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * How the agent of this host is called.
 *
 * <p>The jar comes as a text, as Spring reads a path such as {@code ../agent.jar} as one below its
 * class path.
 */
@Component
@ConditionalOnProperty("cloudpioneer.agent.jar")
final class LocalAgentCommand {
  private final Path jar;
  private final String interval;
  private final int metricsPort;
  private final String actionsFile;

  LocalAgentCommand(
      @Value("${cloudpioneer.agent.jar}") String jar,
      @Value("${cloudpioneer.agent.interval:10s}") String interval,
      @Value("${cloudpioneer.agent.metrics-port:9464}") int metricsPort,
      @Value("${cloudpioneer.agent.actions-file:}") String actionsFile) {
    this.jar = Path.of(jar).toAbsolutePath().normalize();
    this.interval = interval;
    this.metricsPort = metricsPort;
    this.actionsFile = actionsFile;
  }

  List<String> line(int collectorPort, Path state) {
    List<String> line = new ArrayList<>();
    Collections.addAll(
        line,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx40m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-jar",
        jar.toString(),
        "--collector=localhost:" + collectorPort,
        "--state=" + state,
        "--interval=" + interval,
        "--metrics-port=" + metricsPort);
    if (!actionsFile.isBlank()) {
      line.add("--actions-file=" + Path.of(actionsFile).toAbsolutePath().normalize());
    }
    return List.copyOf(line);
  }

  /** Whether a process was started by this very command, with the jar as it is now. */
  boolean started(ProcessHandle process, List<String> line) {
    var info = process.info();
    return info.arguments().map(List::of).equals(Optional.of(line.subList(1, line.size())))
        && info.startInstant().filter(builtAt()::isBefore).isPresent();
  }

  private Instant builtAt() {
    return Instant.ofEpochMilli(jar.toFile().lastModified());
  }
}
