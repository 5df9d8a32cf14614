package io.cloudpioneer.projections.costaction;

import static io.cloudpioneer.projections.costaction.CostActionEntryKind.APPROVED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.APPROVED_BY_PLAYBOOK;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.CANCELLED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.COMPENSATED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.COMPLETED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.DRIFTED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.EXPIRED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.FAILED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.PROPOSED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.REJECTED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.REPLANNED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.SCHEDULED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.STARTED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.STEP_FAILED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.STEP_STARTED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.STEP_SUCCEEDED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.UNDONE;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.UNDO_FAILED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.UNDO_STARTED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.VERIFIED;
import static io.cloudpioneer.projections.costaction.CostActionEntryKind.WITHDRAWN;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovalGiven;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovedByPlaybook;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompensated;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompleted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionDrifted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionFailed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionRejected;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionReplanned;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionScheduled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionStarted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionVerified;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionWithdrawn;
import io.cloudpioneer.events.costaction.Grounds;
import io.cloudpioneer.events.costaction.PlanHash;
import io.cloudpioneer.events.costaction.StepEvent;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensated;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepSucceeded;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.projections.query.Columns;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the timeline holds of an event. */
final class EntryColumns {
  private final Map<String, @Nullable Object> columns = new HashMap<>();

  private EntryColumns(CostActionEntryKind kind) {
    for (String column :
        new String[] {
          "plan", "step", "attempt", "agent", "deadline", "code", "sentence", "output"
        }) {
      columns.put(column, null);
    }
    columns.put("kind", kind.name());
  }

  static Map<String, @Nullable Object> of(CostActionEvent event) {
    EntryColumns entry =
        switch (event) {
          case CostActionProposed proposed ->
              new EntryColumns(PROPOSED).plan(proposed.proposal().plan().hash());
          case CostActionApprovalGiven given -> new EntryColumns(APPROVED).plan(given.plan());
          case CostActionApprovedByPlaybook trusted ->
              new EntryColumns(APPROVED_BY_PLAYBOOK)
                  .plan(trusted.plan())
                  .code("playbook." + (trusted.grounds() == Grounds.EARNED ? "earned" : "low-risk"))
                  .sentence(sentence(trusted));
          case CostActionRejected _ -> new EntryColumns(REJECTED);
          case CostActionWithdrawn _ -> new EntryColumns(WITHDRAWN);
          case CostActionExpired _ -> new EntryColumns(EXPIRED);
          case CostActionScheduled _ -> new EntryColumns(SCHEDULED);
          case CostActionStarted started -> new EntryColumns(STARTED).plan(started.plan());
          case CostActionDrifted drifted -> new EntryColumns(DRIFTED).step(drifted.step());
          case CostActionReplanned anew -> new EntryColumns(REPLANNED).plan(anew.plan().hash());
          case CostActionCancelled _ -> new EntryColumns(CANCELLED);
          case CostActionCompleted _ -> new EntryColumns(COMPLETED);
          case CostActionCompensated _ -> new EntryColumns(COMPENSATED);
          case CostActionFailed failed ->
              new EntryColumns(FAILED).step(failed.step()).code(failed.code());
          case CostActionVerified _ -> new EntryColumns(VERIFIED);
          case StepEvent step -> of(step);
        };
    return entry.columns;
  }

  private static String sentence(CostActionApprovedByPlaybook trusted) {
    return trusted.grounds() == Grounds.EARNED
        ? "Version %d of the playbook needs nobody any more, after %d successes in a row"
            .formatted(trusted.version(), trusted.successes())
        : "Version %d of the playbook needs nobody where the risk is low"
            .formatted(trusted.version());
  }

  private static EntryColumns of(StepEvent event) {
    EntryColumns entry =
        switch (event) {
          case StepStarted started ->
              new EntryColumns(STEP_STARTED).handedTo(started.agent(), started.deadline());
          case StepSucceeded succeeded ->
              new EntryColumns(STEP_SUCCEEDED).output(succeeded.output());
          case StepFailed(_, _, _, var code, var sentence, var output) ->
              new EntryColumns(STEP_FAILED).code(code).sentence(sentence).output(output);
          case StepCompensationStarted started ->
              new EntryColumns(UNDO_STARTED).handedTo(started.agent(), started.deadline());
          case StepCompensated undone -> new EntryColumns(UNDONE).output(undone.output());
          case StepCompensationFailed(_, _, _, var code, var sentence, var output) ->
              new EntryColumns(UNDO_FAILED).code(code).sentence(sentence).output(output);
        };
    return entry.step(event.step()).with("attempt", event.attempt());
  }

  static @Nullable SealedText note(CostActionEvent event) {
    return switch (event) {
      case CostActionApprovalGiven given -> given.note();
      case CostActionRejected rejected -> rejected.note();
      case CostActionWithdrawn withdrawn -> withdrawn.note();
      case CostActionCancelled cancelled -> cancelled.note();
      case CostActionProposed _,
          CostActionApprovedByPlaybook _,
          CostActionExpired _,
          CostActionScheduled _,
          CostActionStarted _,
          CostActionDrifted _,
          CostActionReplanned _,
          CostActionCompleted _,
          CostActionCompensated _,
          CostActionFailed _,
          CostActionVerified _,
          StepEvent _ ->
          null;
    };
  }

  private EntryColumns plan(PlanHash hash) {
    return with("plan", hash.toString());
  }

  private EntryColumns step(int step) {
    return with("step", step);
  }

  private EntryColumns handedTo(AgentId agent, Instant deadline) {
    return with("agent", agent.value()).with("deadline", Columns.moment(deadline));
  }

  private EntryColumns code(String code) {
    return with("code", code);
  }

  private EntryColumns sentence(String sentence) {
    return with("sentence", sentence);
  }

  private EntryColumns output(String output) {
    return with("output", output);
  }

  private EntryColumns with(String column, Object value) {
    columns.put(column, value);
    return this;
  }
}
