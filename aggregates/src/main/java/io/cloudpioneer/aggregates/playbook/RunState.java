package io.cloudpioneer.aggregates.playbook;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.playbook.RunCommand.EndRun;
import io.cloudpioneer.commands.playbook.RunCommand.ProposeRun;
import io.cloudpioneer.commands.playbook.RunCommand.RecordCheck;
import io.cloudpioneer.commands.playbook.RunCommand.RecordRehearsal;
import io.cloudpioneer.commands.playbook.RunCommand.RefuseProposal;
import io.cloudpioneer.commands.playbook.RunCommand.RefuseRun;
import io.cloudpioneer.commands.playbook.RunCommand.SetOffRun;
import io.cloudpioneer.events.playbook.RunEvent;
import io.cloudpioneer.events.playbook.RunEvent.RunChecked;
import io.cloudpioneer.events.playbook.RunEvent.RunEnded;
import io.cloudpioneer.events.playbook.RunEvent.RunProposed;
import io.cloudpioneer.events.playbook.RunEvent.RunRefused;
import io.cloudpioneer.events.playbook.RunEvent.RunRehearsed;
import io.cloudpioneer.events.playbook.RunEvent.RunSetOff;
import java.util.List;

/** What may come of one setting off of a playbook, by where it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface RunState {
  /** Nothing has set it off. */
  record Idle() implements RunState {}

  /** A plan is being made. */
  record Preparing() implements RunState {}

  /** Its action is on its way. */
  record Proposed() implements RunState {}

  /** Its action is over, and the alert that caused it may be looked at. */
  record Ended() implements RunState {}

  /** Nothing more comes of it. */
  record Over() implements RunState {}

  /** One cause sets it off once, however often it is told. */
  default List<RunEvent> decide(SetOffRun command) {
    return this instanceof Idle
        ? List.of(
            new RunSetOff(
                command.runId(),
                command.playbook(),
                command.version(),
                command.cause(),
                command.target(),
                command.scope(),
                command.labels()))
        : List.of();
  }

  default List<RunEvent> decide(RefuseRun command) {
    return known() instanceof Preparing
        ? List.of(new RunRefused(command.runId(), command.code(), command.sentence()))
        : List.of();
  }

  default List<RunEvent> decide(RefuseProposal command) {
    return known() instanceof Proposed
        ? List.of(new RunRefused(command.runId(), command.code(), command.sentence()))
        : List.of();
  }

  default List<RunEvent> decide(RecordRehearsal command) {
    return known() instanceof Preparing
        ? List.of(new RunRehearsed(command.runId(), command.effects()))
        : List.of();
  }

  default List<RunEvent> decide(ProposeRun command) {
    return switch (known()) {
      case Preparing _ -> List.of(new RunProposed(command.runId(), command.proposal()));
      case Proposed _ -> List.of(); // the first plan holds
      case Idle _, Ended _, Over _ ->
          throw Rejected.because("run.over", "This remediation is over");
    };
  }

  default List<RunEvent> decide(EndRun command) {
    return known() instanceof Proposed
        ? List.of(new RunEnded(command.runId(), command.outcome()))
        : List.of();
  }

  default List<RunEvent> decide(RecordCheck command) {
    return known() instanceof Ended
        ? List.of(new RunChecked(command.runId(), command.verdict(), command.value(), command.at()))
        : List.of();
  }

  default RunState after(RunEvent event) {
    return switch (event) {
      case RunSetOff _ -> new Preparing();
      case RunProposed _ -> new Proposed();
      case RunEnded _ -> new Ended();
      case RunRefused _, RunRehearsed _, RunChecked _ -> new Over();
    };
  }

  private RunState known() {
    if (this instanceof Idle) {
      throw Rejected.because("run.unknown", "Nothing has set this off");
    }
    return this;
  }
}
