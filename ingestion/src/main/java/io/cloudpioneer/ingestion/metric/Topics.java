package io.cloudpioneer.ingestion.metric;

/** Kafka's topics; architecture and payloads are in {@code cloudpioneer/v1/metrics.proto}. */
public final class Topics {
  /** Accepted samples, keyed by resource id. */
  public static final String RAW = "metrics.raw";

  /** Records of {@link #RAW} that could not be stored, each with its cause. */
  public static final String RAW_DEAD = "metrics.raw.dead";

  /** Closed minutes, keyed by resource id. */
  public static final String PROCESSED = "metrics.processed";

  /** Alert events as CloudEvents, keyed by alert id. */
  public static final String ALERTS = "events.alerts";

  /** Cost action events as CloudEvents, keyed by action id. */
  public static final String ACTIONS = "events.actions";

  private Topics() {}
}
