package io.cloudpioneer.ingestion.metric.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTableTest {
  @Test
  void mergesSamplesOfOnePlaceOneAfterTheOther() {
    LateSample first = sample(1, 10, 1);
    LateSample corrected = sample(1, 10, 2);
    LateSample other = sample(2, 10, 3);
    LateSample correctedAgain = sample(1, 10, 4);

    assertThat(SampleTable.waves(List.of(first, corrected, other, correctedAgain)))
        .containsExactly(List.of(first, other), List.of(corrected), List.of(correctedAgain));
  }

  private static LateSample sample(long series, long micros, double value) {
    return new LateSample(series, micros, value, Instant.EPOCH);
  }
}
