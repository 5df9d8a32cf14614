package io.cloudpioneer.ingestion.metric.collect;

import io.cloudpioneer.protocol.metric.SeriesKind;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.Sum;
import java.util.List;

/** A metric's data points, or why none of them can be taken. */
sealed interface DataPoints {
  record Numbers(SeriesKind kind, List<NumberDataPoint> points) implements DataPoints {}

  record Refused(Refusal reason, int points) implements DataPoints {}

  static DataPoints of(Metric metric) {
    return switch (metric.getDataCase()) {
      case GAUGE -> new Numbers(SeriesKind.GAUGE, metric.getGauge().getDataPointsList());
      case SUM -> ofSum(metric.getSum());
      case HISTOGRAM -> unsupported(metric.getHistogram().getDataPointsCount());
      case EXPONENTIAL_HISTOGRAM ->
          unsupported(metric.getExponentialHistogram().getDataPointsCount());
      case SUMMARY -> unsupported(metric.getSummary().getDataPointsCount());
      case DATA_NOT_SET -> new Refused(Refusal.NO_VALUE, 0);
    };
  }

  private static DataPoints ofSum(Sum sum) {
    return switch (sum.getAggregationTemporality()) {
      case AGGREGATION_TEMPORALITY_CUMULATIVE ->
          new Numbers(
              sum.getIsMonotonic() ? SeriesKind.COUNTER : SeriesKind.UP_DOWN_COUNTER,
              sum.getDataPointsList());
      case AGGREGATION_TEMPORALITY_DELTA -> new Numbers(SeriesKind.DELTA, sum.getDataPointsList());
      default -> new Refused(Refusal.UNSPECIFIED_TEMPORALITY, sum.getDataPointsCount());
    };
  }

  private static DataPoints unsupported(int points) {
    return new Refused(Refusal.UNSUPPORTED_TYPE, points);
  }

  /** How many there are, whether or not they can be taken. */
  default int count() {
    return switch (this) {
      case Numbers(_, var points) -> points.size();
      case Refused(_, int points) -> points;
    };
  }
}
