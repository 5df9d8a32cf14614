package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Difference;
import io.cloudpioneer.events.costaction.Measurement;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.costaction.Window;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.costaction.CostActionStatus;
import io.cloudpioneer.projections.costaction.CostActionView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cost action as the schema has it; its resource, its people, its steps and its timeline are
 * loaded in batches.
 *
 * @param moment at which it was seen like this
 */
public record CostAction(
    CostActionId id,
    CostActionStatus status,
    String title,
    ResourceId resourceId,
    Risk risk,
    Proposer proposer,
    List<Evidence> evidence,
    @Nullable Saving saving,
    Plan content,
    String plan,
    String planHash,
    int approvalsRequired,
    boolean proposerMayApprove,
    List<PersonId> approvers,
    @Nullable AutomaticApproval automaticApproval,
    @Nullable CostActionId heldUpBy,
    Instant expiresAt,
    @Nullable Instant windowFrom,
    @Nullable Instant windowTo,
    List<Difference> differences,
    @Nullable Integer failedStep,
    @Nullable String failure,
    @Nullable Boolean achieved,
    List<Measurement> measured,
    Instant proposedAt,
    @Nullable Instant decidedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    Instant changedAt,
    Moment moment) {

  public static CostAction of(CostActionView view, Moment moment) {
    Proposal proposal = view.proposal();
    Plan plan = proposal.plan();
    Window window = proposal.window();
    return new CostAction(
        view.id(),
        view.status(),
        proposal.title(),
        view.resource(),
        proposal.risk(),
        Proposer.of(proposal.proposer()),
        proposal.evidence().stream().map(Evidence::of).toList(),
        Saving.of(proposal.saving()),
        plan,
        plan.canonical(),
        plan.hash().toString(),
        proposal.terms().required(),
        proposal.terms().proposerMayApprove(),
        List.copyOf(view.approvals()),
        AutomaticApproval.of(view),
        view.heldUpBy(),
        proposal.expiresAt(),
        window == null ? null : window.from(),
        window == null ? null : window.to(),
        view.differences(),
        view.failedStep(),
        view.failure(),
        view.achieved(),
        view.measured(),
        view.proposedAt(),
        view.decidedAt(),
        view.startedAt(),
        view.endedAt(),
        view.changedAt(),
        moment);
  }
}
