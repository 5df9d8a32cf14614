package io.cloudpioneer.aggregates.silence;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.silence.SilenceCommand.ChangeSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.CreateSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.ExpireSilence;
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceEvent;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceChanged;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceCreated;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceExpired;
import java.time.Instant;
import java.util.List;

/** What may happen to a silence, by where it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface SilenceState {
  record Uncreated() implements SilenceState {}

  /** Somebody asked for it; its version counts every change since. */
  sealed interface Created extends SilenceState {
    int version();

    SilenceDefinition definition();
  }

  /** It holds in its time. */
  record Standing(int version, SilenceDefinition definition) implements Created {
    boolean isOverAt(Instant now) {
      return !now.isBefore(definition.until());
    }
  }

  /** A person ended it before its time. */
  record Expired(int version, SilenceDefinition definition) implements Created {}

  default List<SilenceEvent> decide(CreateSilence command) {
    SilenceTimes.require(command.definition(), command.now());
    return switch (this) {
      case Uncreated _ ->
          List.of(new SilenceCreated(command.silenceId(), 1, command.definition(), command.by()));
      case Created known when asksTheSame(known.definition(), command.definition()) -> List.of();
      case Created _ ->
          throw Rejected.because("silence.exists", "A different silence exists under this id");
    };
  }

  default List<SilenceEvent> decide(ChangeSilence command) {
    SilenceTimes.require(command.definition(), command.now());
    return switch (seenAt(command.seenVersion())) {
      case Standing standing when !standing.isOverAt(command.now()) ->
          List.of(
              new SilenceChanged(
                  command.silenceId(), standing.version() + 1, command.definition(), command.by()));
      case Standing _, Expired _ ->
          throw Rejected.because("silence.over", "This silence is over: create a new one");
    };
  }

  default List<SilenceEvent> decide(ExpireSilence command) {
    return switch (this) {
      case Expired _ -> List.of(); // over already, whichever version was seen
      case Standing standing when standing.isOverAt(command.now()) -> List.of();
      case Standing _, Uncreated _ -> {
        int next = seenAt(command.seenVersion()).version() + 1;
        yield List.of(new SilenceExpired(command.silenceId(), next, command.by()));
      }
    };
  }

  default SilenceState after(SilenceEvent event) {
    return switch (event) {
      case SilenceCreated(_, int version, var definition, _) -> new Standing(version, definition);
      case SilenceChanged(_, int version, var definition, _) -> new Standing(version, definition);
      case SilenceExpired(_, int version, _) -> new Expired(version, created().definition());
    };
  }

  /** The reason was sealed anew, so it never equals itself. */
  private static boolean asksTheSame(SilenceDefinition known, SilenceDefinition asked) {
    return known.matcher().equals(asked.matcher())
        && known.from().equals(asked.from())
        && known.until().equals(asked.until());
  }

  /** This silence, if the version somebody saw is still its latest. */
  private Created seenAt(int version) {
    Created silence = created();
    if (silence.version() == version) {
      return silence;
    }
    throw Rejected.because(
        "silence.newer-version",
        "The silence has been changed since: look at version %d first"
            .formatted(silence.version()));
  }

  private Created created() {
    return switch (this) {
      case Created silence -> silence;
      case Uncreated _ -> throw Rejected.because("silence.unknown", "There is no such silence");
    };
  }
}
