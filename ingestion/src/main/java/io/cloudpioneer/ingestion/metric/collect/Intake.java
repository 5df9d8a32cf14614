package io.cloudpioneer.ingestion.metric.collect;

import java.util.List;

/** What of a request was taken, and what was not. */
record Intake(List<AcceptedResource> resources, Refusals refusals) {
  long samples() {
    return resources.stream().mapToLong(AcceptedResource::samples).sum();
  }
}
