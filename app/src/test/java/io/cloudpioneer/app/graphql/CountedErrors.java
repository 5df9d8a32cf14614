package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.graphql.refusal.ErrorCount;
import io.micrometer.core.instrument.MeterRegistry;

/** What the metric of the API's errors says of one code, seen before and after an act. */
final class CountedErrors {
  private final MeterRegistry meters;
  private final String code;
  private final double before;

  private CountedErrors(MeterRegistry meters, String code) {
    this.meters = meters;
    this.code = code;
    this.before = now();
  }

  static CountedErrors of(String code, MeterRegistry meters) {
    return new CountedErrors(meters, code);
  }

  void assertOneMore() {
    assertThat(now() - before).as("counted errors with the code %s", code).isOne();
  }

  private double now() {
    return meters.counter(ErrorCount.METRIC, "code", code).count();
  }
}
