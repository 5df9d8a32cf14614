package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.commands.costaction.StepDraft;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.costaction.SavingPeriod;
import io.cloudpioneer.graphql.metric.AttributeInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      @Nullable Duration backOff) {
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);
    private static final Duration USUAL_BACK_OFF = Duration.ofSeconds(30);

    StepDraft draft() {
      return new StepDraft(
          new PlanStep(
              name.strip(),
              new Operation(operation, AttributeInput.read(parameters)),
              Map.of(),
              compensation == null
                  ? null
                  : new Operation(
                      compensation.operation(), AttributeInput.read(compensation.parameters())),
              timeLimit == null ? USUAL_LIMIT : timeLimit,
              attempts == null ? 1 : attempts,
              backOff == null ? USUAL_BACK_OFF : backOff),
          restsOn == null ? Set.of() : Set.copyOf(restsOn));
    }
  }

  /** What undoes a step. */
  record Undo(String operation, @Nullable List<AttributeInput> parameters) {}

  /** Money that is not spent. */
  record Saving(String amount, String currency, SavingPeriod period) {}
}
