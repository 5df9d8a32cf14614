package io.cloudpioneer.graphql.whatif;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.graphql.resource.Attribute;
import io.cloudpioneer.projections.job.FindingView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the sample that raised an alert to the one that cleared it, as the schema has it. */
record RaisedPeriod(
    @Nullable AlertId alertId,
    SeriesFingerprint seriesId,
    List<Attribute> attributes,
    ResourceId resourceId,
    @Nullable String resourceName,
    int occurrence,
    boolean reopened,
    Instant raisedAt,
    @Nullable Double raisedValue,
    @Nullable Instant clearedAt,
    @Nullable Double clearedValue,
    boolean flapping) {
  static RaisedPeriod of(FindingView view) {
    return new RaisedPeriod(
        view.alertId(),
        view.series(),
        Attribute.all(view.attributes()),
        view.resourceId(),
        view.resourceName(),
        view.occurrence(),
        view.reopened(),
        view.raisedAt(),
        view.raisedValue(),
        view.clearedAt(),
        view.clearedValue(),
        view.flapping());
  }
}
