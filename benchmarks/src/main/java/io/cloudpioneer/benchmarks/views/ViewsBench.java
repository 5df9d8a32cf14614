package io.cloudpioneer.benchmarks.views;

import io.cloudpioneer.benchmarks.figure.Contender;
import io.cloudpioneer.benchmarks.figure.Report;
import io.cloudpioneer.benchmarks.figure.Rounds;
import io.cloudpioneer.benchmarks.figure.Samples;
import io.cloudpioneer.benchmarks.platform.Calm;
import io.cloudpioneer.benchmarks.platform.Platform;
import io.cloudpioneer.benchmarks.run.Bench;
import io.cloudpioneer.benchmarks.run.Option;
import io.cloudpioneer.benchmarks.run.Options;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.projections.live.ViewChanges;
import io.cloudpioneer.projections.resource.ResourceQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** How long it takes from a command to what people see, and how fast a view is made anew. */
public final class ViewsBench implements Bench {
  private static final Option COMMANDS =
      new Option("commands", 200, 20, 100_000, "how many commands are sent in a measurement");
  private static final Option EVENTS =
      new Option("events", 20_000, 1_000, 1_000_000, "how many events a rebuild reads");

  private static final String BOARD = "resource-board/1";

  @Override
  public String name() {
    return "views";
  }

  @Override
  public String meaning() {
    return "from a command to the view that shows it, and events/s when a view is made anew";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.ROUNDS, COMMANDS, EVENTS);
  }

  @Override
  public Report run(Options options, Consumer<String> progress) throws Exception {
    try (Platform platform = Platform.start("views");
        CommandToView view =
            new CommandToView(
                platform.part(CommandDispatch.class),
                platform.part(ResourceQueries.class),
                platform.part(ViewChanges.class))) {
      Calm calm = new Calm(platform);
      List<Samples> delays = new ArrayList<>();
      Contender delay =
          new Contender(
              "command to view, half of them within",
              "ms",
              () -> {
                calm.await();
                delays.add(view.milliseconds(options.of(COMMANDS)));
                return delays.getLast().median();
              });
      Rounds seen = Rounds.measure(options.of(Option.ROUNDS), List.of(delay), progress);

      new History(platform.part(CommandDispatch.class)).write(options.of(EVENTS));
      Rebuild rebuild = new Rebuild(board(platform), platform.database());
      Contender anew =
          new Contender(
              "board of resources made anew",
              "events/s",
              () -> {
                calm.await();
                return rebuild.eventsPerSecond();
              });
      Rounds rebuilt = Rounds.measure(options.of(Option.ROUNDS), List.of(anew), progress);

      List<Samples> counted = delays.subList(1, delays.size());
      Report report = new Report();
      new PastBench(platform, options.of(Option.ROUNDS)).measure(report, progress);
      return platform
          .describeIn(report)
          .table(seen)
          .table(rebuilt)
          .figure("command_to_view.p50", median(counted, Samples::median), "ms")
          .figure("command_to_view.p99", median(counted, one -> one.percentile(99)), "ms")
          .figure("rebuild", rebuilt.median(anew), "events/s");
    }
  }

  private static StreamingEventProcessor board(Platform platform) {
    return platform
        .part(EventProcessingConfiguration.class)
        .eventProcessor(BOARD, StreamingEventProcessor.class)
        .orElseThrow();
  }

  private static double median(List<Samples> rounds, ToDoubleFunction<Samples> what) {
    return Samples.of(rounds.stream().mapToDouble(what).toArray()).median();
  }
}
