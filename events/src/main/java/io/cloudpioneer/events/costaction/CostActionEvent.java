package io.cloudpioneer.events.costaction;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a cost action, from its proposal to the measured saving. */
public sealed interface CostActionEvent permits CostActionEvent.Decided, StepEvent {
  CostActionId actionId();

  /** What people, and the passing of time, decide about the whole. */
  sealed interface Decided extends CostActionEvent {}

  record CostActionProposed(CostActionId actionId, Proposal proposal) implements Decided {}

  /**
   * Somebody agreed to exactly this plan.
   *
   * @param missing how many more have to; with none missing the action is approved
   */
  record CostActionApprovalGiven(
      CostActionId actionId, PlanHash plan, PersonId by, int missing, @Nullable SealedText note)
      implements Decided {}

  /**
   * The playbook that proposed it needs nobody for exactly this plan: the action is approved.
   *
   * @param version of the playbook
   * @param successes in a row of that version, when it was given its place
   */
  record CostActionApprovedByPlaybook(
      CostActionId actionId,
      PlanHash plan,
      UUID playbook,
      int version,
      Grounds grounds,
      int successes)
      implements Decided {}

  record CostActionRejected(CostActionId actionId, PersonId by, @Nullable SealedText note)
      implements Decided {}

  record CostActionWithdrawn(CostActionId actionId, PersonId by, @Nullable SealedText note)
      implements Decided {}

  /** Nobody approved it in time, or its window closed before it could begin. */
  record CostActionExpired(CostActionId actionId) implements Decided {}

  /** Approved, and waits for its maintenance window. */
  record CostActionScheduled(CostActionId actionId, Window window) implements Decided {}

  /** Its first step is next; from here on it is being executed. */
  record CostActionStarted(CostActionId actionId, PlanHash plan) implements Decided {}

  /**
   * What the plan rests on has changed: nothing further is done until a plan made anew is approved.
   *
   * @param step whose facts differ; those before it are done
   */
  record CostActionDrifted(CostActionId actionId, int step, List<Difference> differences)
      implements Decided {
    public CostActionDrifted {
      differences = List.copyOf(differences);
    }
  }

  /**
   * A plan made anew after a drift, with the evidence it rests on; all approvals have to be given
   * again.
   */
  record CostActionReplanned(
      CostActionId actionId,
      Plan plan,
      List<Evidence> evidence,
      Instant expiresAt,
      @Nullable PersonId by)
      implements Decided {
    public CostActionReplanned {
      evidence = List.copyOf(evidence);
    }
  }

  /** Stopped by a person while it was executed: what was done is undone. */
  record CostActionCancelled(CostActionId actionId, PersonId by, @Nullable SealedText note)
      implements Decided {}

  /** Every step succeeded. */
  record CostActionCompleted(CostActionId actionId) implements Decided {}

  /** It did not succeed, and everything that was done is undone. */
  record CostActionCompensated(CostActionId actionId) implements Decided {}

  /**
   * It did not succeed, and something that was done could not be undone: a person has to look.
   *
   * @param step that is neither done nor undone
   */
  record CostActionFailed(CostActionId actionId, int step, String code) implements Decided {}

  /**
   * The effect, measured after the fact.
   *
   * @param achieved whether any of the figures it rests on has changed
   */
  record CostActionVerified(CostActionId actionId, boolean achieved, List<Measurement> measured)
      implements Decided {
    public CostActionVerified {
      measured = List.copyOf(measured);
    }
  }
}
