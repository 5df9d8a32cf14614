package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import java.util.SortedMap;

/** A series as the processor remembers it. Only what its samples were changes. */
public final class KnownSeries {
  private final long id;
  private final SeriesDescription description;
  private final HourExtremes extremes = new HourExtremes();
  private long lastMicros;

  KnownSeries(long id, SeriesDescription description, long lastMicros) {
    this.id = id;
    this.description = description;
    this.lastMicros = lastMicros;
  }

  /** Its key in the metric tables. */
  public long id() {
    return id;
  }

  public SeriesFingerprint fingerprint() {
    return description.fingerprint();
  }

  public ResourceId resource() {
    return description.resource();
  }

  /** As text, provider/account/region. */
  public String scope() {
    return description.scope();
  }

  public String metric() {
    return description.metric();
  }

  public String unit() {
    return description.unit();
  }

  /** GAUGE, COUNTER, UP_DOWN_COUNTER or DELTA. */
  public String kind() {
    return description.kind();
  }

  public SortedMap<String, String> labels() {
    return description.labels();
  }

  HourExtremes extremes() {
    return extremes;
  }

  /**
   * Whether a sample is newer than all before it, which it is from then on.
   *
   * @param micros since the epoch
   */
  boolean advance(long micros) {
    if (micros <= lastMicros) {
      return false;
    }
    lastMicros = micros;
    return true;
  }
}
