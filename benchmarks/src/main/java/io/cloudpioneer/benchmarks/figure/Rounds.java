package io.cloudpioneer.benchmarks.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Contenders measured in turn, round by round, every second round the other way about, so that what
 * changes on the machine meanwhile falls on all of them alike.
 */
public final class Rounds {
  private final Map<Contender, List<Double>> measured = new LinkedHashMap<>();

  private Rounds() {}

  /**
   * Measures, after one round that warms up and does not count.
   *
   * @param progress is told of each measurement
   */
  public static Rounds measure(int count, List<Contender> contenders, Consumer<String> progress)
      throws Exception {
    Rounds rounds = new Rounds();
    contenders.forEach(contender -> rounds.measured.put(contender, new ArrayList<>()));
    for (int round = 0; round <= count; round++) {
      for (Contender contender : round % 2 == 0 ? contenders : contenders.reversed()) {
        double value = contender.measurement().measure();
        progress.accept(
            "%-12s %s: %s %s"
                .formatted(
                    round == 0 ? "Warming up" : "Round " + round,
                    contender.name(),
                    Digits.of(positive(contender.name(), value)),
                    contender.unit()));
        if (round > 0) {
          rounds.of(contender).add(value);
        }
      }
    }
    return rounds;
  }

  private static double positive(String name, double value) {
    if (!Double.isFinite(value) || value <= 0) {
      throw new CannotMeasure("%s came out as %s, which is no measurement".formatted(name, value));
    }
    return value;
  }

  public double median(Contender contender) {
    return Samples.of(of(contender)).median();
  }

  /** The median of what the rounds gave for ours divided by the peer's. */
  public double ratio(Contender ours, Contender peer) {
    List<Double> own = of(ours);
    List<Double> others = of(peer);
    return Samples.of(
            IntStream.range(0, own.size())
                .mapToDouble(round -> own.get(round) / others.get(round))
                .toArray())
        .median();
  }

  private List<Double> of(Contender contender) {
    List<Double> values = measured.get(contender);
    if (values == null) {
      throw new IllegalArgumentException(contender.name() + " took no part");
    }
    return values;
  }

  /** All of it as text. */
  List<String> table() {
    Table table = new Table("", "median", "least", "most", "unit");
    measured.forEach((contender, values) -> {
      Samples samples = Samples.of(values);
      table.row(
          List.of(
              contender.name(),
              Digits.of(samples.median()),
              Digits.of(samples.least()),
              Digits.of(samples.most()),
              contender.unit()));
    });
    return table.lines();
  }
}
