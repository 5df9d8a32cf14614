package io.cloudpioneer.commands.costaction;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Grounds;
import io.cloudpioneer.events.costaction.Measurement;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanHash;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.person.SealedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a cost action as a whole; {@code at} is when it was asked. */
public sealed interface CostActionCommand
    permits CostActionCommand.ProposeCostAction,
        CostActionCommand.ApproveCostAction,
        CostActionCommand.ApproveByPlaybook,
        CostActionCommand.RejectCostAction,
        CostActionCommand.WithdrawCostAction,
        CostActionCommand.ExpireCostAction,
        CostActionCommand.StartCostAction,
        CostActionCommand.CancelCostAction,
        CostActionCommand.ReplanCostAction,
        CostActionCommand.VerifyCostAction,
        StepCommand {
  @TargetAggregateIdentifier
  CostActionId actionId();

  /** Sent again with the same proposal it changes nothing. */
  @Permits({Role.OPERATOR, Role.ADMIN, Role.PLATFORM})
  record ProposeCostAction(CostActionId actionId, Proposal proposal, Instant at)
      implements CostActionCommand {}

  /** Agrees to the plan that was seen, and to no other. */
  @Permits(Role.APPROVER)
  record ApproveCostAction(
      CostActionId actionId, PlanHash plan, PersonId by, @Nullable SealedText note, Instant at)
      implements CostActionCommand {}

  /**
   * The playbook that proposed it needs nobody for exactly this plan.
   *
   * @param version of the playbook
   * @param successes in a row of that version
   */
  @Permits(Role.PLATFORM)
  record ApproveByPlaybook(
      CostActionId actionId,
      PlanHash plan,
      UUID playbook,
      int version,
      Grounds grounds,
      int successes,
      Instant at)
      implements CostActionCommand {}

  @Permits(Role.APPROVER)
  record RejectCostAction(CostActionId actionId, PersonId by, @Nullable SealedText note)
      implements CostActionCommand {}

  /** Takes back an action that has not begun. */
  @Permits({Role.OPERATOR, Role.ADMIN})
  record WithdrawCostAction(CostActionId actionId, PersonId by, @Nullable SealedText note)
      implements CostActionCommand {}

  /** Its time may be over. Where it is not, or it has long been decided, it changes nothing. */
  @Permits(Role.PLATFORM)
  record ExpireCostAction(CostActionId actionId, Instant at) implements CostActionCommand {}

  /** Begins an approved action, within its window. */
  @Permits(Role.PLATFORM)
  record StartCostAction(CostActionId actionId, Instant at) implements CostActionCommand {}

  /** Stops an action that is being executed, and has what was done undone. */
  @Permits({Role.OPERATOR, Role.APPROVER, Role.ADMIN})
  record CancelCostAction(CostActionId actionId, PersonId by, @Nullable SealedText note)
      implements CostActionCommand {}

  /**
   * Puts a plan made anew, with its evidence, before those who decide, after a drift.
   *
   * @param by who asked for it; null where the platform did
   */
  @Permits({Role.OPERATOR, Role.ADMIN, Role.PLATFORM})
  record ReplanCostAction(
      CostActionId actionId,
      Plan plan,
      List<Evidence> evidence,
      Instant expiresAt,
      @Nullable PersonId by,
      Instant at)
      implements CostActionCommand {}

  /** Tells the measured effect of a completed action. */
  @Permits(Role.PLATFORM)
  record VerifyCostAction(CostActionId actionId, boolean achieved, List<Measurement> measured)
      implements CostActionCommand {}
}
