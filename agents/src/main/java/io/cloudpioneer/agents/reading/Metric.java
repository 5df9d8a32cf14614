package io.cloudpioneer.agents.reading;

/**
 * Something that is measured.
 *
 * @param unit in UCUM
 */
public record Metric(String name, String unit, Kind kind) {
  /** How values of a metric follow each other. */
  public enum Kind {
    GAUGE,
    /** A sum since the host or the agent started, which never falls. */
    COUNTER,
    /** A sum that may fall. */
    UP_DOWN_COUNTER
  }

  public static Metric gauge(String name, String unit) {
    return new Metric(name, unit, Kind.GAUGE);
  }

  public static Metric counter(String name, String unit) {
    return new Metric(name, unit, Kind.COUNTER);
  }

  public static Metric upDownCounter(String name, String unit) {
    return new Metric(name, unit, Kind.UP_DOWN_COUNTER);
  }
}
