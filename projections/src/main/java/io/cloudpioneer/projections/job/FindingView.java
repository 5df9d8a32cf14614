package io.cloudpioneer.projections.job;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A period in which an alert would have been raised, or was.
 *
 * @param alertId null where the rule has no alerts yet
 * @param resourceName null where nothing is known of the resource but its samples
 * @param occurrence as counted within the period replayed, or by the alert itself
 * @param reopened whether the occurrence came back, instead of being a new one
 * @param raisedValue null where a person opened it again
 * @param clearedAt null while it is raised
 */
public record FindingView(
    @Nullable AlertId alertId,
    SeriesFingerprint series,
    SortedMap<String, String> attributes,
    ResourceId resourceId,
    @Nullable String resourceName,
    int occurrence,
    boolean reopened,
    Instant raisedAt,
    @Nullable Double raisedValue,
    @Nullable Instant clearedAt,
    @Nullable Double clearedValue,
    boolean flapping) {}
