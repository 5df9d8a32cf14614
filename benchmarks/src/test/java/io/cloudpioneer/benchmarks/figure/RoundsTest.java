package io.cloudpioneer.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<String> order = new ArrayList<>();
  private final Contender ours = contender("ours", 1_000, 10, 40, 30);
  private final Contender peer = contender("peer", 1_000, 20, 50, 30);

  @Test
  void measureInTurnEachSecondRoundTheOtherWayAbout() throws Exception {
    measured();
    assertThat(order)
        .containsExactly("ours", "peer", "peer", "ours", "ours", "peer", "peer", "ours");
  }

  @Test
  void leaveOutTheFirstWhichWarmsUp() throws Exception {
    assertThat(measured().median(ours)).isEqualTo(30);
    assertThat(measured(contender("short", 1, 2)).table()).last().asString().contains("2.00");
  }

  @Test
  void compareWhatWasMeasuredInTheSameRound() throws Exception {
    // 10/20, 40/50 and 30/30, and not the medians 30/30.
    assertThat(measured().ratio(ours, peer)).isEqualTo(0.8);
  }

  @Test
  void tellMedianAndExtremes() throws Exception {
    assertThat(measured().table())
        .containsExactly(
            "      median  least  most    unit",
            "ours    30.0   10.0  40.0  rows/s",
            "peer    30.0   20.0  50.0  rows/s");
  }

  @Test
  void stopWhereNothingCameOut() {
    assertThatThrownBy(() -> measured(contender("broken", 0, 0)))
        .isInstanceOf(CannotMeasure.class)
        .hasMessage("broken came out as 0.0, which is no measurement");
  }

  private Rounds measured() throws Exception {
    return Rounds.measure(3, List.of(ours, peer), progress -> {});
  }

  private static Rounds measured(Contender one) throws Exception {
    return Rounds.measure(1, List.of(one), progress -> {});
  }

  private Contender contender(String name, double... values) {
    Iterator<Double> next = java.util.Arrays.stream(values).iterator();
    return new Contender(
        name,
        "rows/s",
        () -> {
          order.add(name);
          return next.next();
        });
  }
}
