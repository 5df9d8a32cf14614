package io.cloudpioneer.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void haveTheirMedianInTheMiddleWhateverTheirOrder() {
    assertThat(Samples.of(9, 1, 5).median()).isEqualTo(5);
    assertThat(Samples.of(4, 1, 9, 2).median()).isEqualTo(3);
    assertThat(Samples.of(7).median()).isEqualTo(7);
  }

  @Test
  void haveNinetyNineOfAHundredWithinTheir99thPercentile() {
    Samples hundred = Samples.of(IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray());
    assertThat(hundred.percentile(99)).isEqualTo(99);
    assertThat(hundred.percentile(50)).isEqualTo(50);
    assertThat(hundred.percentile(100)).isEqualTo(100);
    assertThat(Samples.of(3, 8).percentile(99)).isEqualTo(8);
  }

  @Test
  void areNotLeftChangedInTheArrayTheyCameIn() {
    double[] values = {3, 1, 2};
    assertThat(Samples.of(values).least()).isEqualTo(1);
    assertThat(values).containsExactly(3, 1, 2);
  }

  @Test
  void cannotBeNone() {
    assertThatThrownBy(Samples::of)
        .isInstanceOf(CannotMeasure.class)
        .hasMessage("Nothing was measured");
  }
}
