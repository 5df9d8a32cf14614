package io.cloudpioneer.graphql.alert;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.alert.AlertCommand;
import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.ReopenAlert;
import io.cloudpioneer.commands.alert.AlertCommand.ResolveAlert;
import io.cloudpioneer.commands.alert.AlertCommand.SnoozeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.UnsnoozeAlert;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.gateway.Note;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What people decide about alerts. */
@Controller
class AlertDecisions {
  private final CommandDispatch commands;
  private final PersonalTexts texts;

  AlertDecisions(CommandDispatch commands, PersonalTexts texts) {
    this.commands = commands;
    this.texts = texts;
  }

  /** Until when an alert is to be quiet, as people send it. */
  record SnoozeInput(String alertId, int occurrence, Instant until, @Nullable String note) {}

  @MutationMapping
  CompletableFuture<AlertId> acknowledgeAlert(
      @Argument AlertDecisionInput input, @ContextValue CurrentPerson person) {
    return decide(AcknowledgeAlert::new, input, person, "person.acknowledged");
  }

  @MutationMapping
  CompletableFuture<AlertId> resolveAlert(
      @Argument AlertDecisionInput input, @ContextValue CurrentPerson person) {
    return decide(ResolveAlert::new, input, person, "person.resolved");
  }

  @MutationMapping
  CompletableFuture<AlertId> reopenAlert(
      @Argument AlertDecisionInput input, @ContextValue CurrentPerson person) {
    return decide(ReopenAlert::new, input, person, "person.reopened");
  }

  @MutationMapping
  CompletableFuture<AlertId> snoozeAlert(
      @Argument SnoozeInput input, @ContextValue CurrentPerson person) {
    AlertDecisionInput decided =
        new AlertDecisionInput(input.alertId(), input.occurrence(), input.note());
    return decide(
        (alert, occurrence, by, note) ->
            new SnoozeAlert(alert, occurrence, input.until(), Instant.now(), by, note),
        decided,
        person,
        "person.snoozed");
  }

  @MutationMapping
  CompletableFuture<AlertId> unsnoozeAlert(
      @Argument AlertDecisionInput input, @ContextValue CurrentPerson person) {
    return decide(UnsnoozeAlert::new, input, person, "person.unsnoozed");
  }

  private CompletableFuture<AlertId> decide(
      Decision decision, AlertDecisionInput input, CurrentPerson person, String reason) {
    AlertId alert = Ids.alert(input.alertId());
    SealedText note = Note.seal(input.note(), person.id(), texts);
    AlertCommand command = decision.on(alert, input.occurrence(), person.id(), note);
    return commands.send(command, person.sender(), reason).thenApply(_ -> alert);
  }

  private interface Decision {
    AlertCommand on(AlertId alert, int occurrence, PersonId by, @Nullable SealedText note);
  }
}
