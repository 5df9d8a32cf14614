package io.cloudpioneer.graphql.playbook;

import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.playbook.PlaybookView;
import java.time.Instant;
import java.util.List;

/**
 * A playbook as the schema has it.
 *
 * @param definition written as YAML only where that is asked for
 * @param moment at which it was seen like this
 */
record Playbook(
    PlaybookId id,
    int version,
    boolean enabled,
    String name,
    Trigger trigger,
    List<Step> steps,
    Risk risk,
    Approval approval,
    boolean dryRun,
    PlaybookDefinition definition,
    PersonId writer,
    Instant changedAt,
    Moment moment) {

  /** Whether people have to approve what it proposes. */
  enum Approval {
    ALWAYS,
    NEVER_FOR_LOW_RISK,
    EARNED;

    static Approval of(ApprovalMode mode) {
      return switch (mode) {
        case ApprovalMode.Always _ -> ALWAYS;
        case ApprovalMode.NeverForLowRisk _ -> NEVER_FOR_LOW_RISK;
        case ApprovalMode.Earned _ -> EARNED;
      };
    }
  }

  static Playbook of(PlaybookView view, Moment moment) {
    PlaybookDefinition definition = view.definition();
    return new Playbook(
        view.id(),
        view.version(),
        view.enabled(),
        definition.name(),
        Trigger.of(definition.trigger()),
        definition.steps().stream().map(Step::of).toList(),
        definition.risk(),
        Approval.of(definition.approval()),
        definition.dryRun(),
        definition,
        view.changedBy(),
        view.changedAt(),
        moment);
  }
}
