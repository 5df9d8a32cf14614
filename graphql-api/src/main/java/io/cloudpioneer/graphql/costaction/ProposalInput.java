package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.costaction.SavingPeriod;
import io.cloudpioneer.graphql.metric.AttributeInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cost action as a person proposes it. */
record ProposalInput(
    String title,
    String resourceId,
    List<Step> steps,
    Risk risk,
    @Nullable Saving saving,
    @Nullable Duration expiresAfter,
    @Nullable Instant windowFrom,
    @Nullable Instant windowTo) {
  /** What is done, in the order of the list. */
  record Step(
      String name,
      String operation,
      @Nullable List<AttributeInput> parameters,
      @Nullable List<String> restsOn,
      @Nullable Undo compensation,
      @Nullable Duration timeLimit,
      @Nullable Integer attempts,
      @Nullable Duration backOff) {}

  /** What undoes a step. */
  record Undo(String operation, @Nullable List<AttributeInput> parameters) {}

  /** Money that is not spent. */
  record Saving(String amount, String currency, SavingPeriod period) {}
}
