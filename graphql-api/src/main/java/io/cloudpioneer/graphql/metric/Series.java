package io.cloudpioneer.graphql.metric;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.graphql.resource.Attribute;
import io.cloudpioneer.projections.metric.MetricKind;
import io.cloudpioneer.projections.metric.SeriesView;
import io.cloudpioneer.projections.metric.SeriesView.BandPoint;
import io.cloudpioneer.projections.metric.SeriesView.Point;
import java.time.Duration;
import java.util.List;

/** A series over a range of time as the schema has it. */
record Series(
    SeriesFingerprint id,
    String metric,
    String unit,
    MetricKind kind,
    List<Attribute> attributes,
    Duration step,
    List<Point> points,
    List<BandPoint> expected) {

  static Series of(SeriesView view) {
    return new Series(
        view.id(),
        view.metric(),
        view.unit(),
        view.kind(),
        Attribute.all(view.attributes()),
        view.step(),
        view.points(),
        view.expected());
  }
}
