package io.cloudpioneer.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void endsWithItsFigures() throws Exception {
    Rounds rounds =
        Rounds.measure(1, List.of(new Contender("ours", "rows/s", () -> 5)), progress -> {});
    Report report =
        new Report()
            .figure("edge", 1234, "samples/s")
            .condition("Kafka", "4.2.1")
            .table(rounds)
            .ratio("sink.vs_copy", 0.5);
    assertThat(report.lines())
        .containsExactly(
            "Kafka        4.2.1",
            "",
            "      median  least  most    unit",
            "ours    5.00   5.00  5.00  rows/s",
            "",
            "figure edge 1234 samples/s",
            "ratio sink.vs_copy 0.500");
  }

  @Test
  void isNoneWithoutFigures() {
    Report empty = new Report().condition("Kafka", "4.2.1");
    assertThatThrownBy(empty::lines).isInstanceOf(CannotMeasure.class);
  }
}
