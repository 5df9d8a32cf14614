package io.cloudpioneer.ingestion.whatif;

import java.util.SortedMap;
import java.util.UUID;

/**
 * A series that a rule watches.
 *
 * @param id its key in the metric tables
 */
record StoredSeries(
    long id, UUID fingerprint, UUID resource, String scope, SortedMap<String, String> attributes) {}
