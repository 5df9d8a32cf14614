package io.cloudpioneer.ingestion.whatif;

import io.cloudpioneer.events.alert.ThresholdCondition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Leads a rule over the recorded samples of some series, piece by piece of time, side by side: so
 * that one query reads what all of them want, and nothing is kept but where each stands.
 */
final class RuleReplay {
  private final ThresholdCondition condition;
  private final RecordedSamples recorded;
  private final Map<Long, SeriesReplay> replays;
  private long samplesRead;

  /**
   * Begins one.
   *
   * @param replays by the series' keys in the metric tables
   */
  RuleReplay(
      ThresholdCondition condition, RecordedSamples recorded, Map<Long, SeriesReplay> replays) {
    this.condition = condition;
    this.recorded = recorded;
    this.replays = Map.copyOf(replays);
  }

  /** Goes on from one moment to before another, reading only what can matter. */
  void advance(Instant from, Instant to) {
    Map<Long, SeriesDay> days = new HashMap<>();
    replays.forEach((series, replay) -> days.put(series, new SeriesDay(series, replay, condition)));
    recorded.hours(
        replays.keySet(),
        from.truncatedTo(ChronoUnit.HOURS),
        to,
        (series, hour) -> Objects.requireNonNull(days.get(series)).add(hour));
    List<Stretch> wanted = wanted(days.values(), from, to);
    while (!wanted.isEmpty()) {
      read(wanted);
      wanted = wanted(days.values(), from, to);
    }
  }

  /** Goes on reading every sample. */
  void advancePlainly(Instant from, Instant to) {
    read(replays.keySet().stream().map(series -> new Stretch(series, from, to)).toList());
  }

  /** Tells what is still raised. */
  void end() {
    replays.values().forEach(SeriesReplay::end);
  }

  long samplesRead() {
    return samplesRead;
  }

  private static List<Stretch> wanted(Collection<SeriesDay> days, Instant from, Instant to) {
    return days.stream().map(day -> day.wanted(from, to)).flatMap(Optional::stream).toList();
  }

  private void read(List<Stretch> stretches) {
    recorded.samples(
        stretches,
        (series, micros, value) -> {
          samplesRead++;
          Objects.requireNonNull(replays.get(series))
              .sample(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), value);
        });
  }
}
