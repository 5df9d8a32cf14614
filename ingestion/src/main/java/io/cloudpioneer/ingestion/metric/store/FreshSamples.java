package io.cloudpioneer.ingestion.metric.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** New samples of one series in the order of their time, each later than all stored before. */
public final class FreshSamples {
  private final KnownSeries series;
  private final int partition;
  private final Map<String, String> resourceAttributes;
  private final Instant receivedAt;
  private long[] micros = new long[4];
  private double[] values = new double[4];
  private int size;

  FreshSamples(
      KnownSeries series,
      int partition,
      Map<String, String> resourceAttributes,
      Instant receivedAt) {
    this.series = series;
    this.partition = partition;
    this.resourceAttributes = resourceAttributes;
    this.receivedAt = receivedAt;
  }

  public KnownSeries series() {
    return series;
  }

  /** The Kafka partition they came through. */
  public int partition() {
    return partition;
  }

  public Map<String, String> resourceAttributes() {
    return resourceAttributes;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  public int size() {
    return size;
  }

  /** Microseconds since the epoch. */
  public long micros(int index) {
    return micros[index];
  }

  public double value(int index) {
    return values[index];
  }

  /** The time of a sample. */
  public Instant time(int index) {
    return MicroTime.instant(micros[index]);
  }

  void add(long time, double value) {
    if (size == micros.length) {
      micros = Arrays.copyOf(micros, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    micros[size] = time;
    values[size++] = value;
  }
}
