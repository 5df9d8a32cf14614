package io.cloudpioneer.ingestion.whatif;

import java.time.Instant;
import java.util.Collection;

/** What was measured, all of it as it was at one moment. */
interface RecordedSamples {
  /** Tells the hours that begin from one moment to before another, each series' in their order. */
  void hours(Collection<Long> series, Instant from, Instant to, HourReader reader);

  /** Tells the samples of the stretches, each series' in the order of their time. */
  void samples(Collection<Stretch> stretches, SampleReader reader);

  /** Takes an hour of a series. */
  interface HourReader {
    void hour(long series, Hour hour);
  }

  /** Takes a sample; the time is in microseconds since the epoch. */
  interface SampleReader {
    void sample(long series, long micros, double value);
  }
}
