package io.cloudpioneer.benchmarks.run;

import io.cloudpioneer.benchmarks.commands.CommandsBench;
import io.cloudpioneer.benchmarks.ingest.IngestBench;
import io.cloudpioneer.benchmarks.start.StartBench;
import io.cloudpioneer.benchmarks.views.ViewsBench;
import io.cloudpioneer.benchmarks.whatif.WhatIfBench;
import java.util.ArrayList;
import java.util.List;

/** The benches there are. */
final class Benches {
  private static final List<Bench> ALL =
      List.of(
          new IngestBench(),
          new CommandsBench(),
          new ViewsBench(),
          new WhatIfBench(),
          new StartBench());

  private Benches() {}

  /**
   * The bench of that name.
   *
   * @throws BadArgument where there is none, telling which there are
   */
  static Bench named(String name) {
    return ALL.stream()
        .filter(bench -> bench.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new BadArgument(
                (name.isEmpty()
                        ? "Which bench? There are:"
                        : "There is no bench '%s'; there are:".formatted(name))
                    + list()));
  }

  private static String list() {
    List<String> lines = new ArrayList<>();
    for (Bench bench : ALL) {
      lines.add("%n  %-10s %s".formatted(bench.name(), bench.meaning()));
      bench.options().forEach(option -> lines.add("%n  %-10s   %s".formatted("", option)));
    }
    return String.join("", lines);
  }
}
