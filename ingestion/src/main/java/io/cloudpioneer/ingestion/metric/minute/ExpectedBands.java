package io.cloudpioneer.ingestion.metric.minute;

import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ml.band.ExpectedBand;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Learns what to expect of each series, minute by minute, and writes it down before the next minute
 * has passed. What is not in memory is learnt again from the last day's rollups. For one thread
 * only.
 */
@Component
@ProcessorRole
class ExpectedBands {
  /** About 3 KB each. */
  private static final int REMEMBERED = 20_000;

  private static final int WARM_UP_MINUTES = 1_440;
  private static final Duration NEXT = Duration.ofMinutes(1);

  private final Map<Long, ExpectedBand> bands =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ExpectedBand> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final MinuteTable table;

  ExpectedBands(MinuteTable table) {
    this.table = table;
  }

  void learn(MinuteRow minute) {
    if (!minute.hasExpectableMean()) {
      return;
    }
    ExpectedBand known = bands.get(minute.series());
    ExpectedBand band =
        (known == null ? learntFromPast(minute) : known).after(minute.number(), minute.mean());
    bands.put(minute.series(), band);
    Instant next = minute.start().plus(NEXT);
    band.next()
        .ifPresent(
            expected -> table.expect(minute.series(), next, expected.low(), expected.high()));
  }

  private ExpectedBand learntFromPast(MinuteRow minute) {
    ExpectedBand band = ExpectedBand.empty();
    for (MinuteTable.PastMinute past :
        table.past(minute.series(), minute.start(), WARM_UP_MINUTES)) {
      band = band.after(past.number(), past.mean());
    }
    return band;
  }
}
