package io.cloudpioneer.benchmarks.start;

import io.cloudpioneer.benchmarks.figure.Contender;
import io.cloudpioneer.benchmarks.figure.Report;
import io.cloudpioneer.benchmarks.figure.Rounds;
import io.cloudpioneer.benchmarks.platform.EmptyFolder;
import io.cloudpioneer.benchmarks.run.Bench;
import io.cloudpioneer.benchmarks.run.Option;
import io.cloudpioneer.benchmarks.run.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A start in a data folder that is there, which the round that warms up has made. */
public final class StartBench implements Bench {
  private static final Option SETTLE =
      new Option("settle", 60, 1, 600, "seconds from ready to when the memory is looked at");

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String meaning() {
    return "seconds until ./cloudpioneer up is ready again, and the memory it takes then";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.ROUNDS, SETTLE);
  }

  @Override
  public Report run(Options options, Consumer<String> progress) throws Exception {
    Path folder = EmptyFolder.named("start");
    Contender start = new Contender("./cloudpioneer up", "s", () -> startAndStop(folder));
    Rounds rounds = Rounds.measure(options.of(Option.ROUNDS), List.of(start), progress);
    try (Up up = Up.start(folder)) {
      Thread.sleep(Duration.ofSeconds(options.of(SETTLE)));
      return new Report()
          .table(rounds)
          .figure("start.warm", rounds.median(start), "s")
          .figure("start.rss", up.megabytes(), "MB")
          .figure("agent.rss", up.agentMegabytes(), "MB");
    }
  }

  private static double startAndStop(Path folder) throws IOException, InterruptedException {
    try (Up up = Up.start(folder)) {
      return up.seconds();
    }
  }
}
