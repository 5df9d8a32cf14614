package io.cloudpioneer.app.costaction;

import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ProposeCostAction;
import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Proposer;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.costaction.Saving;
import io.cloudpioneer.events.costaction.SavingPeriod;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.PersonId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cost action nobody else has. */
public record SomeAction(Proposal proposal) {
  public static SomeAction on(SomeHost host, PersonId proposer) {
    return of(host, proposer, step("prune", Operation.UNDO));
  }

  static PlanStep step(String name, @Nullable Operation compensation) {
    return new PlanStep(
        name,
        new Operation("directory.prune", Map.of("path", "/srv/reports")),
        Map.of("directory.files", "12"),
        compensation,
        Duration.ofMinutes(5),
        1,
        Duration.ofSeconds(10));
  }

  static SomeAction of(SomeHost host, PersonId proposer, PlanStep... steps) {
    Instant now = Instant.now();
    CostActionId id = new CostActionId(TimeOrderedUuid.at(now));
    return new SomeAction(
        new Proposal(
            "Prune old reports",
            new Plan(id, host.id(), List.of(steps)),
            host.scope(),
            List.of(
                new Evidence(
                    "directory.files, before prune",
                    12,
                    "1",
                    new Evidence.Observation("directory.files", now))),
            new Saving(new BigDecimal("12.50"), "EUR", SavingPeriod.MONTH),
            Risk.LOW,
            new ApprovalTerms(1, true),
            new Proposer.Person(proposer),
            now.plus(Duration.ofDays(1)),
            null));
  }

  public CostActionId id() {
    return proposal.plan().action();
  }

  public ProposeCostAction proposed() {
    return new ProposeCostAction(id(), proposal, Instant.now());
  }

  public ApproveCostAction approved(PersonId by) {
    return new ApproveCostAction(id(), proposal.plan().hash(), by, null, Instant.now());
  }
}
