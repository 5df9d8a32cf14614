package io.cloudpioneer.ingestion.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Recurrence;
import io.cloudpioneer.events.alert.ThresholdCondition;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is not read could not have shown anything. */
class RuleReplayTest {
  private static final Instant FROM = Instant.parse("2026-11-01T09:23:11Z");
  private static final Duration LENGTH = Duration.ofHours(75);
  private static final int ROUNDS = 300;
  private static final int SERIES = 5;

  @Test
  void findsTheSameWhetherItReadsEverythingOrOnlyWhatMatters() {
    long found = 0;
    long read = 0;
    long all = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      Instant to = FROM.plus(LENGTH).plusSeconds(random.nextInt(7_200));
      RandomSeries series = new RandomSeries(random, SERIES, FROM.minusSeconds(5_000), to);
      Rule rule = Rule.some(random);

      Outcome plain = replay(series, rule, to, true);
      Outcome pruned = replay(series, rule, to, false);

      assertThat(pruned.periods()).as("seed %d: %s", seed, rule).isEqualTo(plain.periods());
      found += plain.periods().values().stream().mapToInt(List::size).sum();
      read += pruned.samplesRead();
      all += plain.samplesRead();
    }
    assertThat(found).isGreaterThan(ROUNDS);
    assertThat(read).as("of %d samples", all).isLessThan(all / 2);
  }

  private record Outcome(Map<Long, List<RaisedPeriod>> periods, long samplesRead) {}

  private static Outcome replay(RandomSeries series, Rule rule, Instant to, boolean plainly) {
    Map<Long, List<RaisedPeriod>> periods = new HashMap<>();
    Map<Long, SeriesReplay> replays = new HashMap<>();
    for (long id : series.ids()) {
      List<RaisedPeriod> found = new ArrayList<>();
      periods.put(id, found);
      replays.put(id, new SeriesReplay(rule.condition(), rule.recurrence(), found::add));
    }
    RuleReplay replay = new RuleReplay(rule.condition(), series, replays);
    Instant start = FROM;
    while (start.isBefore(to)) {
      Instant day = start.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
      Instant end = day.isAfter(to) ? to : day;
      if (plainly) {
        replay.advancePlainly(start, end);
      } else {
        replay.advance(start, end);
      }
      start = end;
    }
    replay.end();
    return new Outcome(periods, replay.samplesRead());
  }

  private record Rule(ThresholdCondition condition, Recurrence recurrence) {
    static Rule some(Random random) {
      Comparison comparison = Comparison.values()[random.nextInt(4)];
      double threshold = comparison.upwards() ? 6 + random.nextInt(5) : 3 - random.nextInt(5);
      int hysteresis = random.nextInt(3);
      return new Rule(
          new ThresholdCondition(
              comparison,
              threshold,
              comparison.upwards() ? threshold - hysteresis : threshold + hysteresis,
              Duration.ofMinutes(random.nextInt(4) * 25L)),
          new Recurrence(
              Duration.ofMinutes(random.nextInt(3) * 60L),
              1 + random.nextInt(5),
              Duration.ofMinutes(30 + random.nextInt(120))));
    }
  }
}
