package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.events.costaction.Evidence.Fact;
import io.cloudpioneer.events.costaction.Evidence.Observation;
import io.cloudpioneer.events.costaction.Evidence.Samples;
import io.cloudpioneer.events.resource.ResourceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A figure that a proposal rests on, as the schema has it. */
public record Evidence(
    String what,
    double value,
    String unit,
    Source source,
    @Nullable String metric,
    @Nullable ResourceId resourceId,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String aggregation,
    @Nullable UUID eventId,
    @Nullable String fact) {
  /** The schema's EvidenceSource. */
  public enum Source {
    SAMPLES,
    FACT,
    OBSERVATION
  }

  static Evidence of(io.cloudpioneer.events.costaction.Evidence figure) {
    String what = figure.what();
    double value = figure.value();
    String unit = figure.unit();
    return switch (figure.source()) {
      case Samples(var resource, _, var metric, var from, var to, var aggregation) ->
          new Evidence(
              what,
              value,
              unit,
              Source.SAMPLES,
              metric,
              resource,
              from,
              to,
              aggregation,
              null,
              null);
      case Fact(var event) ->
          new Evidence(what, value, unit, Source.FACT, null, null, null, null, null, event, null);
      case Observation(var fact, var at) ->
          new Evidence(
              what, value, unit, Source.OBSERVATION, null, null, null, at, null, null, fact);
    };
  }
}
