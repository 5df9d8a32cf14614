package io.cloudpioneer.ingestion.whatif;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Series that wander about, rest, jump and pause; hours are at times known wider than they are. */
final class RandomSeries implements RecordedSamples {
  private record Sample(Instant time, double value) {}

  private final Map<Long, List<Sample>> series = new TreeMap<>();
  private final Map<Long, SortedMap<Instant, Hour>> hours = new TreeMap<>();

  RandomSeries(Random random, int count, Instant from, Instant to) {
    for (long id = 1; id <= count; id++) {
      List<Sample> samples = samples(random, from, to);
      series.put(id, samples);
      hours.put(id, hours(random, samples));
    }
  }

  Collection<Long> ids() {
    return series.keySet();
  }

  private static List<Sample> samples(Random random, Instant from, Instant to) {
    List<Sample> samples = new ArrayList<>();
    double value = random.nextInt(10);
    int restlessness = 1 + random.nextInt(60);
    for (Instant time = from; time.isBefore(to); time = time.plusSeconds(pause(random))) {
      if (random.nextInt(restlessness) == 0) {
        value = random.nextInt(3) == 0 ? random.nextInt(10) : value + random.nextInt(3) - 1;
      }
      samples.add(new Sample(time, value));
    }
    return samples;
  }

  private static long pause(Random random) {
    return random.nextInt(300) == 0 ? 9_000 : 30 + random.nextInt(240);
  }

  private static SortedMap<Instant, Hour> hours(Random random, List<Sample> samples) {
    SortedMap<Instant, Hour> hours = new TreeMap<>();
    for (Sample sample : samples) {
      Instant start = sample.time().truncatedTo(ChronoUnit.HOURS);
      double wider = random.nextInt(400) == 0 ? 5 : 0;
      hours.merge(
          start,
          new Hour(start, sample.value() - wider, sample.value() + wider),
          (one, other) ->
              new Hour(start, Math.min(one.min(), other.min()), Math.max(one.max(), other.max())));
    }
    return hours;
  }

  @Override
  public void hours(Collection<Long> ids, Instant from, Instant to, HourReader reader) {
    ids.forEach(id ->
        Objects.requireNonNull(hours.get(id))
            .subMap(from, to)
            .values()
            .forEach(hour -> reader.hour(id, hour)));
  }

  @Override
  public void samples(Collection<Stretch> stretches, SampleReader reader) {
    for (Stretch stretch : stretches) {
      for (Sample sample : Objects.requireNonNull(series.get(stretch.series()))) {
        if (!sample.time().isBefore(stretch.from()) && sample.time().isBefore(stretch.to())) {
          reader.sample(
              stretch.series(),
              ChronoUnit.MICROS.between(Instant.EPOCH, sample.time()),
              sample.value());
        }
      }
    }
  }
}
