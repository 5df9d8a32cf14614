package io.cloudpioneer.aggregates.costaction;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveByPlaybook;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ExpireCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ProposeCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.RejectCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.WithdrawCostAction;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovalGiven;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovedByPlaybook;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionRejected;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionScheduled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionWithdrawn;
import io.cloudpioneer.events.costaction.PlanHash;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Proposer;
import io.cloudpioneer.events.person.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Proposed, or planned anew after a drift; waits for people to agree.
 *
 * @param progress under earlier plans
 * @param approvals of those who have agreed to this very plan
 */
record Waiting(Proposal proposal, Progress progress, Set<PersonId> approvals)
    implements CostActionState {
  Waiting {
    approvals = Set.copyOf(approvals);
  }

  static Waiting begun(Proposal proposal, Progress progress) {
    return new Waiting(proposal, progress, Set.of());
  }

  @Override
  public List<CostActionEvent> decide(ProposeCostAction command) {
    return command.proposal().equals(proposal) ? List.of() : CostActionState.super.decide(command);
  }

  @Override
  public List<CostActionEvent> decide(ApproveCostAction command) {
    requireTheSamePlan(command.plan());
    requireTimely(command.at());
    requireEntitled(command.by());
    int missing = proposal.terms().required() - approvals.size() - 1;
    CostActionEvent given =
        new CostActionApprovalGiven(
            command.actionId(), command.plan(), command.by(), missing, command.note());
    return missing > 0 ? List.of(given) : thenScheduled(given);
  }

  @Override
  public List<CostActionEvent> decide(ApproveByPlaybook command) {
    requireTheSamePlan(command.plan());
    requireTimely(command.at());
    if (!(proposal.proposer() instanceof Proposer.Playbook(var playbook, int version, _))
        || !playbook.equals(command.playbook())
        || version != command.version()) {
      throw Rejected.because(
          "action.other-proposer", "A playbook approves only what it proposed itself");
    }
    return thenScheduled(
        new CostActionApprovedByPlaybook(
            command.actionId(),
            command.plan(),
            command.playbook(),
            command.version(),
            command.grounds(),
            command.successes()));
  }

  private List<CostActionEvent> thenScheduled(CostActionEvent approved) {
    return proposal.window() == null
        ? List.of(approved)
        : List.of(approved, new CostActionScheduled(approved.actionId(), proposal.window()));
  }

  private void requireTheSamePlan(PlanHash seen) {
    if (!seen.equals(proposal.plan().hash())) {
      throw Rejected.because(
          "action.other-plan", "The plan is no longer the one that was seen: look at it again");
    }
  }

  private void requireTimely(Instant at) {
    if (!at.isBefore(proposal.expiresAt())) {
      throw Rejected.because("action.expired", "The time to approve this action is over");
    }
  }

  private void requireEntitled(PersonId by) {
    boolean own =
        proposal.proposer() instanceof Proposer.Person(var proposer) && proposer.equals(by);
    if (own && !proposal.terms().proposerMayApprove()) {
      throw Rejected.because(
          "action.own-proposal", "Who proposed this action may not approve it: ask somebody else");
    }
    if (approvals.contains(by)) {
      throw Rejected.because(
          "action.approved-twice", "You have approved this action; somebody else has to, too");
    }
  }

  @Override
  public List<CostActionEvent> decide(RejectCostAction command) {
    return undone(new CostActionRejected(command.actionId(), command.by(), command.note()));
  }

  @Override
  public List<CostActionEvent> decide(WithdrawCostAction command) {
    return progress.isNone()
        ? List.of(new CostActionWithdrawn(command.actionId(), command.by(), command.note()))
        : CostActionState.super.decide(command);
  }

  @Override
  public List<CostActionEvent> decide(CancelCostAction command) {
    return progress.isNone()
        ? CostActionState.super.decide(command)
        : undone(new CostActionCancelled(command.actionId(), command.by(), command.note()));
  }

  @Override
  public List<CostActionEvent> decide(ExpireCostAction command) {
    return command.at().isBefore(proposal.expiresAt())
        ? List.of()
        : undone(new CostActionExpired(command.actionId()));
  }

  private List<CostActionEvent> undone(CostActionEvent cause) {
    return progress.isNone()
        ? List.of(cause)
        : Undoing.after(cause, proposal.plan(), progress.touchedBelow());
  }

  @Override
  public CostActionState after(CostActionEvent event) {
    return switch (event) {
      case CostActionApprovalGiven given when given.missing() == 0 ->
          new Approved(proposal, progress);
      case CostActionApprovedByPlaybook _ -> new Approved(proposal, progress);
      case CostActionApprovalGiven given -> new Waiting(proposal, progress, with(given.by()));
      case CostActionRejected _ -> over(Ended.How.REJECTED);
      case CostActionExpired _ -> over(Ended.How.EXPIRED);
      case CostActionWithdrawn _ -> new Ended(Ended.How.WITHDRAWN);
      case CostActionCancelled _ -> over(Ended.How.COMPENSATED);
      default -> throw impossible(event);
    };
  }

  private CostActionState over(Ended.How how) {
    return progress.isNone()
        ? new Ended(how)
        : Compensating.below(progress.touchedBelow(), proposal, null);
  }

  private Set<PersonId> with(PersonId by) {
    Set<PersonId> all = new HashSet<>(approvals);
    all.add(by);
    return all;
  }
}
