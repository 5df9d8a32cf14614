package io.cloudpioneer.graphql.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts the API's errors by their stable code; the codes are all written in our own source, so
 * that nobody outside can make the metric grow.
 */
@Component
public class ErrorCount {
  /** The metric, with the tag {@code code}. */
  public static final String METRIC = "cloudpioneer.api.errors";

  private final MeterRegistry meters;

  public ErrorCount(MeterRegistry meters) {
    this.meters = meters;
  }

  /** One more of this code. */
  public void add(String code) {
    meters.counter(METRIC, "code", code).increment();
  }
}
