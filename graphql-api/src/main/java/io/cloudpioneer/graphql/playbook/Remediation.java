package io.cloudpioneer.graphql.playbook;

import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.RunEvent.Verdict;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.playbook.RunCauseKind;
import io.cloudpioneer.projections.playbook.RunStatus;
import io.cloudpioneer.projections.playbook.RunView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting off of a playbook as the schema has it; its playbook, its resource and its action are
 * loaded in batches.
 *
 * @param moment at which it was seen like this
 */
record Remediation(
    RunId id,
    PlaybookId playbookId,
    int version,
    ResourceId resourceId,
    Cause cause,
    RunStatus status,
    @Nullable String code,
    @Nullable String sentence,
    List<String> effects,
    @Nullable CostActionId actionId,
    @Nullable Verdict verdict,
    @Nullable Double value,
    @Nullable Instant measuredAt,
    Instant setOffAt,
    @Nullable Instant endedAt,
    Moment moment) {

  /** What set it off, as the schema has it. */
  record Cause(
      RunCauseKind kind,
      @Nullable String alertId,
      @Nullable Integer occurrence,
      @Nullable String metric,
      @Nullable Double threshold,
      @Nullable Double value,
      @Nullable String finding,
      @Nullable PersonId personId) {}

  static Remediation of(RunView view, Moment moment) {
    RunView.Cause cause = view.cause();
    return new Remediation(
        view.id(),
        view.playbook(),
        view.version(),
        view.resource(),
        new Cause(
            cause.kind(),
            cause.alert() == null ? null : cause.alert().toString(),
            cause.occurrence(),
            cause.metric(),
            cause.threshold(),
            cause.value(),
            cause.finding(),
            cause.person()),
        view.status(),
        view.code(),
        view.sentence(),
        view.effects(),
        view.action(),
        view.verdict(),
        view.value(),
        view.measuredAt(),
        view.setOffAt(),
        view.endedAt(),
        moment);
  }
}
