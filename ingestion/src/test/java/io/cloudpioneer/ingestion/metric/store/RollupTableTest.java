package io.cloudpioneer.ingestion.metric.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollupTableTest {
  @Test
  void sumsUpEachMinuteOfASeries() {
    FreshSamples samples = SomeSamples.from(Instant.EPOCH);
    samples.add(micros("2026-11-24T10:00:10Z"), 4);
    samples.add(micros("2026-11-24T10:00:59.999999Z"), -2);
    samples.add(micros("2026-11-24T10:01:00Z"), 7);

    List<Rollup> rollups = RollupTable.rollups(List.of(samples));

    assertThat(rollups).hasSize(2);
    Rollup first = rollups.getFirst();
    assertThat(first.bucket()).isEqualTo(micros("2026-11-24T10:00:00Z"));
    assertThat(first.count()).isEqualTo(2);
    assertThat(first.sum()).isEqualTo(2);
    assertThat(first.min()).isEqualTo(-2);
    assertThat(first.max()).isEqualTo(4);
    assertThat(first.last()).isEqualTo(-2);
    assertThat(rollups.getLast().lastMicros()).isEqualTo(micros("2026-11-24T10:01:00Z"));
  }

  @Test
  void putsTimesBeforeTheEpochIntoTheMinuteTheyBelongTo() {
    assertThat(MicroTime.minute(-1)).isEqualTo(-MicroTime.MINUTE);
  }

  private static long micros(String time) {
    return MicroTime.micros(Instant.parse(time));
  }
}
