package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import java.util.SortedMap;

/** All there is to say of a series before it has a key of its own. */
record SeriesDescription(
    SeriesFingerprint fingerprint,
    ResourceId resource,
    String scope,
    String metric,
    String unit,
    String kind,
    SortedMap<String, String> labels) {}
