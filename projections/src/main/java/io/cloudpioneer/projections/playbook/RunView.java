package io.cloudpioneer.projections.playbook;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.RunEvent.Verdict;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.resource.ResourceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting off of a playbook, and what came of it so far.
 *
 * @param code why nothing was done, stable; null where something was, or may be
 * @param effects what a dry run would do, one sentence each
 * @param action null where none came of it, or none yet
 * @param verdict how the alert's figure stood afterwards; null where that was not looked at yet
 */
public record RunView(
    RunId id,
    PlaybookId playbook,
    int version,
    ResourceId resource,
    Cause cause,
    RunStatus status,
    @Nullable String code,
    @Nullable String sentence,
    List<String> effects,
    @Nullable CostActionId action,
    @Nullable Verdict verdict,
    @Nullable Double value,
    @Nullable Instant measuredAt,
    Instant setOffAt,
    @Nullable Instant endedAt) {
  public RunView {
    effects = List.copyOf(effects);
  }

  /** What set it off; what does not belong to its kind is null. */
  public record Cause(
      RunCauseKind kind,
      @Nullable AlertId alert,
      @Nullable Integer occurrence,
      @Nullable String metric,
      @Nullable Double threshold,
      @Nullable Double value,
      @Nullable String finding,
      @Nullable PersonId person) {}
}
