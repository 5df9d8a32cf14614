package io.cloudpioneer.graphql.alert;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.alert.AlertCommand;
import io.cloudpioneer.commands.alert.AlertCommand.AssignAlert;
import io.cloudpioneer.commands.alert.AlertCommand.CommentOnAlert;
import io.cloudpioneer.commands.alert.AlertCommand.UnassignAlert;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.gateway.Note;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.refusal.Refusal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Who is to look after alerts, and what people say about them. */
@Controller
class AlertCareController {
  private final CommandDispatch commands;
  private final PersonalTexts texts;
  private final Assignees assignees;

  AlertCareController(CommandDispatch commands, PersonalTexts texts, Assignees assignees) {
    this.commands = commands;
    this.texts = texts;
    this.assignees = assignees;
  }

  /** Who is to look after an alert, as people send it. */
  record AssignmentInput(String alertId, int occurrence, @Nullable String personId) {}

  /** What is said about an alert, as people send it. */
  record CommentInput(String alertId, int occurrence, String comment) {}

  @QueryMapping
  List<Person> assignees() {
    return assignees.all();
  }

  @MutationMapping
  CompletableFuture<AlertId> assignAlert(
      @Argument AssignmentInput input, @ContextValue CurrentPerson person) {
    AlertId alert = Ids.alert(input.alertId());
    String to = input.personId();
    return to == null
        ? send(
            new UnassignAlert(alert, input.occurrence(), person.id()), person, "person.unassigned")
        : send(
            new AssignAlert(alert, input.occurrence(), assignees.require(to), person.id()),
            person,
            "person.assigned");
  }

  @MutationMapping
  CompletableFuture<AlertId> commentOnAlert(
      @Argument CommentInput input, @ContextValue CurrentPerson person) {
    SealedText comment = Note.seal(input.comment(), person.id(), texts);
    if (comment == null) {
      throw Refusal.because("input.comment", "A comment says something: write it first");
    }
    return send(
        new CommentOnAlert(Ids.alert(input.alertId()), input.occurrence(), person.id(), comment),
        person,
        "person.commented");
  }

  private CompletableFuture<AlertId> send(
      AlertCommand command, CurrentPerson person, String reason) {
    return commands.send(command, person.sender(), reason).thenApply(_ -> command.alertId());
  }
}
