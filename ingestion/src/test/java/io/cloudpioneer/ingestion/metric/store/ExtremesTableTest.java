package io.cloudpioneer.ingestion.metric.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.ingestion.metric.store.ExtremesTable.Wider;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtremesTableTest {
  private static final Instant ALMOST_TEN = Instant.parse("2026-11-24T09:59:40Z");
  private static final long NINE = MicroTime.micros(Instant.parse("2026-11-24T09:00:00Z"));
  private static final long TEN = NINE + 60 * MicroTime.MINUTE;

  @Test
  void writesOneForEachHour() {
    FreshSamples samples = SomeSamples.from(ALMOST_TEN, 3, 1, 7, 5);

    assertThat(ExtremesTable.wider(List.of(samples)))
        .containsExactly(new Wider(1, NINE, 1, 3), new Wider(1, TEN, 5, 7));
  }

  @Test
  void writesNothingWhereSamplesLieBetweenThoseBefore() {
    FreshSamples first = SomeSamples.from(ALMOST_TEN.plusSeconds(20), 1, 7);
    ExtremesTable.wider(List.of(first));
    FreshSamples next = SomeSamples.of(first.series(), ALMOST_TEN.plusSeconds(60), 3, 6);
    FreshSamples outside = SomeSamples.of(first.series(), ALMOST_TEN.plusSeconds(90), 3, 8);

    assertThat(ExtremesTable.wider(List.of(next))).isEmpty();
    assertThat(ExtremesTable.wider(List.of(outside))).containsExactly(new Wider(1, TEN, 1, 8));
  }
}
