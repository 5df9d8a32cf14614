package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.costaction.CostActionCommand;
import io.cloudpioneer.commands.costaction.CostActionCommand.ProposeCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ReplanCostAction;
import io.cloudpioneer.commands.costaction.PlanMaker;
import io.cloudpioneer.commands.costaction.TargetOwners;
import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Proposer;
import io.cloudpioneer.events.costaction.Saving;
import io.cloudpioneer.events.costaction.Window;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.agent.OfferQueries;
import io.cloudpioneer.projections.agent.OfferView;
import io.cloudpioneer.projections.costaction.CostActionQueries;
import io.cloudpioneer.projections.costaction.CostActionView;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What people propose to do, on what the target's agent observes while they do. */
@Controller
class CostActionProposals {
  private static final Duration USUAL_EXPIRY = Duration.ofDays(1);
  private static final Duration LONGEST_EXPIRY = Duration.ofDays(30);

  private final PlanMaker plans;
  private final ResourceQueries resources;
  private final CostActionQueries actions;
  private final UnfinishedSteps unfinished;
  private final TargetOwners owners;
  private final OfferQueries offers;
  private final CommandDispatch commands;

  CostActionProposals(
      PlanMaker plans,
      ResourceQueries resources,
      CostActionQueries actions,
      UnfinishedSteps unfinished,
      TargetOwners owners,
      OfferQueries offers,
      CommandDispatch commands) {
    this.plans = plans;
    this.resources = resources;
    this.actions = actions;
    this.unfinished = unfinished;
    this.owners = owners;
    this.offers = offers;
    this.commands = commands;
  }

  @QueryMapping
  List<OfferView> actionOffers(@Argument String resourceId, @ContextValue CurrentPerson person) {
    ResourceId resource = visible(resourceId, person).id();
    return owners
        .ownerOf(resource)
        .flatMap(offers::of)
        .map(said -> said.offers())
        .orElse(List.of());
  }

  @MutationMapping
  CompletableFuture<CostActionId> proposeCostAction(
      @Argument ProposalInput input,
      @Argument @Nullable String id,
      @ContextValue CurrentPerson person) {
    Instant now = Instant.now();
    ResourceView resource = visible(input.resourceId(), person);
    CostActionId action =
        id == null ? new CostActionId(TimeOrderedUuid.at(now)) : Ids.newCostAction(id);
    Instant expiresAt = expiry(input.expiresAfter(), now);
    Window window = window(input);
    Saving saving = saving(input.saving());
    return plans
        .make(action, resource.id(), input.steps().stream().map(ProposalInput.Step::draft).toList())
        .thenCompose(made ->
            send(
                new ProposeCostAction(
                    action,
                    new Proposal(
                        input.title().strip(),
                        made.plan(),
                        resource.identity().scope(),
                        made.figures(),
                        saving,
                        input.risk(),
                        ApprovalTerms.of(input.risk()),
                        new Proposer.Person(person.id()),
                        expiresAt,
                        window),
                    now),
                person,
                "person.proposed"));
  }

  @MutationMapping
  CompletableFuture<CostActionId> replanCostAction(
      @Argument String id,
      @Argument @Nullable Duration expiresAfter,
      @ContextValue CurrentPerson person) {
    CostActionView action =
        actions
            .byId(Ids.costAction(id), person.visibility())
            .orElseThrow(() -> Refusal.because("action.unknown", "There is no such cost action"));
    int done = unfinished.from(action, person.visibility());
    Instant now = Instant.now();
    Instant expiresAt = expiry(expiresAfter, now);
    return plans
        .remake(action.proposal(), done)
        .thenCompose(made ->
            send(
                new ReplanCostAction(
                    action.id(), made.plan(), made.figures(), expiresAt, person.id(), now),
                person,
                "person.planned-anew"));
  }

  private ResourceView visible(String id, CurrentPerson person) {
    return resources
        .byId(Ids.resource(id), person.visibility())
        .orElseThrow(() -> Refusal.because("resource.unknown", "There is no such resource"));
  }

  private static Instant expiry(@Nullable Duration after, Instant now) {
    Duration chosen = after == null ? USUAL_EXPIRY : after;
    if (chosen.isNegative() || chosen.isZero() || chosen.compareTo(LONGEST_EXPIRY) > 0) {
      throw Refusal.because(
          "input.expires-after", "People have more than no time and at most 30 days to approve");
    }
    return now.plus(chosen);
  }

  private static @Nullable Window window(ProposalInput input) {
    Instant from = input.windowFrom();
    Instant to = input.windowTo();
    if (from == null && to == null) {
      return null;
    }
    if (from == null || to == null) {
      throw Refusal.because("input.window", "A window needs both its start and its end");
    }
    return new Window(from, to);
  }

  private static @Nullable Saving saving(ProposalInput.@Nullable Saving saving) {
    if (saving == null) {
      return null;
    }
    try {
      return new Saving(new BigDecimal(saving.amount()), saving.currency(), saving.period());
    } catch (NumberFormatException notOne) {
      throw Refusal.because(
          "input.saving", "'%s' is no amount: write it as 12.50".formatted(saving.amount()));
    }
  }

  private CompletableFuture<CostActionId> send(
      CostActionCommand command, CurrentPerson person, String reason) {
    return commands.send(command, person.sender(), reason).thenApply(_ -> command.actionId());
  }
}
