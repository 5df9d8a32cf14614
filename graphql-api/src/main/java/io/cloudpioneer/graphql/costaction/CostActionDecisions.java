package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.costaction.CostActionCommand;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.RejectCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.WithdrawCostAction;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.PlanHash;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.gateway.Note;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.refusal.Refusal;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What people decide about cost actions. */
@Controller
class CostActionDecisions {
  private final CommandDispatch commands;
  private final PersonalTexts texts;

  CostActionDecisions(CommandDispatch commands, PersonalTexts texts) {
    this.commands = commands;
    this.texts = texts;
  }

  /** The plan that was seen, as it is sent. */
  record Approval(String actionId, String planHash, @Nullable String note) {}

  /** Any other decision, as it is sent. */
  record Input(String actionId, @Nullable String note) {}

  @MutationMapping
  CompletableFuture<CostActionId> approveCostAction(
      @Argument Approval input, @ContextValue CurrentPerson person) {
    return send(
        new ApproveCostAction(
            Ids.costAction(input.actionId()),
            hash(input.planHash()),
            person.id(),
            Note.seal(input.note(), person.id(), texts),
            Instant.now()),
        person,
        "person.approved");
  }

  private static PlanHash hash(String text) {
    try {
      return new PlanHash(text);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.because("input.plan-hash", String.valueOf(malformed.getMessage()));
    }
  }

  @MutationMapping
  CompletableFuture<CostActionId> rejectCostAction(
      @Argument Input input, @ContextValue CurrentPerson person) {
    return decide(RejectCostAction::new, input, person, "person.rejected");
  }

  @MutationMapping
  CompletableFuture<CostActionId> withdrawCostAction(
      @Argument Input input, @ContextValue CurrentPerson person) {
    return decide(WithdrawCostAction::new, input, person, "person.withdrawn");
  }

  @MutationMapping
  CompletableFuture<CostActionId> cancelCostAction(
      @Argument Input input, @ContextValue CurrentPerson person) {
    return decide(CancelCostAction::new, input, person, "person.cancelled");
  }

  private CompletableFuture<CostActionId> decide(
      Decision decision, Input input, CurrentPerson person, String reason) {
    CostActionId action = Ids.costAction(input.actionId());
    SealedText note = Note.seal(input.note(), person.id(), texts);
    return send(decision.on(action, person.id(), note), person, reason);
  }

  private CompletableFuture<CostActionId> send(
      CostActionCommand command, CurrentPerson person, String reason) {
    return commands.send(command, person.sender(), reason).thenApply(_ -> command.actionId());
  }

  private interface Decision {
    CostActionCommand on(CostActionId action, PersonId by, @Nullable SealedText note);
  }
}
