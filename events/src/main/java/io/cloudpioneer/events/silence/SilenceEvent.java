package io.cloudpioneer.events.silence;

import io.cloudpioneer.events.person.PersonId;

/** What happened to a silence. Each of these gives it a new version. */
public sealed interface SilenceEvent {
  SilenceId silenceId();

  /** Starts at 1, without gaps. */
  int version();

  PersonId by();

  record SilenceCreated(SilenceId silenceId, int version, SilenceDefinition definition, PersonId by)
      implements SilenceEvent {}

  record SilenceChanged(SilenceId silenceId, int version, SilenceDefinition definition, PersonId by)
      implements SilenceEvent {}

  /** A person ended it before its time, or before it began. */
  record SilenceExpired(SilenceId silenceId, int version, PersonId by) implements SilenceEvent {}
}
