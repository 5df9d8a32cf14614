package io.cloudpioneer.aggregates.playbook;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.playbook.PlaybookCommand.ChangePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DefinePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DisablePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.EnablePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.RequireRunnable;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookEvent;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookChanged;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookDefined;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookDisabled;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookEnabled;
import java.util.List;

/** What may happen to a playbook, by where it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface PlaybookState {
  record Undefined() implements PlaybookState {}

  /** Somebody defined it; its version counts every change since. */
  sealed interface Defined extends PlaybookState {
    int version();

    PlaybookDefinition definition();
  }

  record Enabled(int version, PlaybookDefinition definition) implements Defined {}

  record Disabled(int version, PlaybookDefinition definition) implements Defined {}

  default List<PlaybookEvent> decide(DefinePlaybook command) {
    PlaybookCheck.require(command.definition());
    return switch (this) {
      case Undefined _ ->
          List.of(new PlaybookDefined(command.playbookId(), 1, command.definition(), command.by()));
      case Defined playbook when playbook.definition().equals(command.definition()) -> List.of();
      case Defined _ ->
          throw Rejected.because(
              "playbook.exists", "A different playbook is defined under this id");
    };
  }

  default List<PlaybookEvent> decide(ChangePlaybook command) {
    PlaybookCheck.require(command.definition());
    Defined playbook = seenAt(command.seenVersion());
    return playbook.definition().equals(command.definition())
        ? List.of()
        : List.of(
            new PlaybookChanged(
                command.playbookId(), playbook.version() + 1, command.definition(), command.by()));
  }

  default List<PlaybookEvent> decide(DisablePlaybook command) {
    return switch (this) {
      case Disabled _ -> List.of(); // done already, whichever version was seen
      case Enabled _, Undefined _ -> {
        int next = seenAt(command.seenVersion()).version() + 1;
        yield List.of(new PlaybookDisabled(command.playbookId(), next, command.by()));
      }
    };
  }

  default List<PlaybookEvent> decide(EnablePlaybook command) {
    return switch (this) {
      case Enabled _ -> List.of(); // done already, whichever version was seen
      case Disabled _, Undefined _ -> {
        int next = seenAt(command.seenVersion()).version() + 1;
        yield List.of(new PlaybookEnabled(command.playbookId(), next, command.by()));
      }
    };
  }

  /** Only what is switched on is run, in the version that was seen. */
  default void require(RequireRunnable command) {
    if (seenAt(command.seenVersion()) instanceof Disabled) {
      throw Rejected.because(
          "playbook.disabled", "The playbook is switched off: switch it on to run it");
    }
  }

  default PlaybookState after(PlaybookEvent event) {
    return switch (event) {
      case PlaybookDefined(_, int version, var definition, _) -> new Enabled(version, definition);
      case PlaybookChanged(_, int version, var definition, _) ->
          this instanceof Disabled
              ? new Disabled(version, definition)
              : new Enabled(version, definition);
      case PlaybookDisabled(_, int version, _) -> new Disabled(version, defined().definition());
      case PlaybookEnabled(_, int version, _) -> new Enabled(version, defined().definition());
    };
  }

  /** This playbook, if the version somebody saw is still its latest. */
  private Defined seenAt(int version) {
    Defined playbook = defined();
    if (playbook.version() == version) {
      return playbook;
    }
    throw Rejected.because(
        "playbook.newer-version",
        "The playbook has been changed since: look at version %d first"
            .formatted(playbook.version()));
  }

  private Defined defined() {
    return switch (this) {
      case Defined playbook -> playbook;
      case Undefined _ -> throw Rejected.because("playbook.unknown", "There is no such playbook");
    };
  }
}
