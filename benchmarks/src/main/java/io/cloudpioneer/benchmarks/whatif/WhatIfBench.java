package io.cloudpioneer.benchmarks.whatif;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import io.cloudpioneer.benchmarks.figure.Contender;
import io.cloudpioneer.benchmarks.figure.Report;
import io.cloudpioneer.benchmarks.figure.Rounds;
import io.cloudpioneer.benchmarks.platform.Calm;
import io.cloudpioneer.benchmarks.platform.Platform;
import io.cloudpioneer.benchmarks.run.Bench;
import io.cloudpioneer.benchmarks.run.Option;
import io.cloudpioneer.benchmarks.run.Options;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Recurrence;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.projections.job.WhatIfQueries;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** How long a rule takes over a recorded period, beside leading every sample through it. */
public final class WhatIfBench implements Bench {
  private static final Option SERIES =
      new Option("series", 1_000, 2, 10_000, "how many series the rule watches");
  private static final Option DAYS = new Option("days", 30, 1, 30, "how long the period is");
  private static final Option INTERVAL =
      new Option("interval", 60, 1, 3_600, "seconds between two samples of a series");

  private static final ThresholdCondition CONDITION =
      new ThresholdCondition(Comparison.ABOVE, 90, 80, Duration.ofMinutes(5));

  /** A return is always a new alert, so that both count the same. */
  private static final RuleDefinition RULE =
      new RuleDefinition(
          "Level",
          RecordedMonth.METRIC,
          Map.of(),
          CONDITION,
          Severity.WARNING,
          List.of(),
          new Recurrence(Duration.ZERO, 5, Duration.ofMinutes(30)),
          null);

  @Override
  public String name() {
    return "whatif";
  }

  @Override
  public String meaning() {
    return "seconds for a rule over a recorded period, beside every sample led through it";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.ROUNDS, SERIES, DAYS, INTERVAL);
  }

  @Override
  public Report run(Options options, Consumer<String> progress) throws Exception {
    try (Platform platform = Platform.start("whatif")) {
      RecordedMonth month =
          new RecordedMonth(
              platform.database(),
              options.of(SERIES),
              options.of(DAYS),
              options.of(INTERVAL),
              Instant.now().truncatedTo(ChronoUnit.HOURS));
      month.write(progress);
      platform.administrator().sql("vacuum sample").update();
      return measure(platform, month, options, progress);
    }
  }

  private static Report measure(
      Platform platform, RecordedMonth month, Options options, Consumer<String> progress)
      throws Exception {
    Calm calm = new Calm(platform);
    AskedJob job =
        new AskedJob(platform.part(CommandDispatch.class), platform.part(WhatIfQueries.class));
    EverySample plain = new EverySample(platform.part(DataSource.class), CONDITION);
    long expected = plain.raised(month.from(), month.to());
    Contender ours =
        contender(
            "what-if",
            calm,
            () -> required(job.run(RULE, month.from(), month.to()), "alerts"),
            expected);
    Contender every =
        contender("every sample", calm, () -> plain.raised(month.from(), month.to()), expected);
    Rounds rounds = Rounds.measure(options.of(Option.ROUNDS), List.of(ours, every), progress);
    long read = required(job.run(RULE, month.from(), month.to()), "samplesRead");
    return platform
        .describeIn(new Report())
        .condition("Samples", "%,d, of which %,d had to be read".formatted(month.samples(), read))
        .condition("Alerts", "%,d".formatted(expected))
        .table(rounds)
        .figure("whatif", rounds.median(ours), "s")
        .ratio("whatif.vs_every_sample", rounds.ratio(every, ours));
  }

  private interface Counted {
    long alerts() throws Exception;
  }

  private static Contender contender(String name, Calm calm, Counted run, long expected) {
    return new Contender(
        name,
        "s",
        () -> {
          calm.await();
          long start = System.nanoTime();
          long alerts = run.alerts();
          double seconds = (System.nanoTime() - start) / 1e9;
          if (alerts != expected) {
            throw new CannotMeasure(
                "%s found %,d alerts, not %,d".formatted(name, alerts, expected));
          }
          return seconds;
        });
  }

  private static long required(Map<String, Long> figures, String name) {
    Long figure = figures.get(name);
    if (figure == null) {
      throw new CannotMeasure("The what-if does not tell its " + name);
    }
    return figure;
  }
}
