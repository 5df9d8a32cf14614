package io.cloudpioneer.events.playbook;

import io.cloudpioneer.events.person.PersonId;

/**
 * What happened to a playbook. Each of these gives it a new version; a running remediation keeps
 * the one it started with.
 */
public sealed interface PlaybookEvent {
  PlaybookId playbookId();

  /** Starts at 1, without gaps. */
  int version();

  PersonId by();

  record PlaybookDefined(
      PlaybookId playbookId, int version, PlaybookDefinition definition, PersonId by)
      implements PlaybookEvent {}

  record PlaybookChanged(
      PlaybookId playbookId, int version, PlaybookDefinition definition, PersonId by)
      implements PlaybookEvent {}

  /** It is set off no more; what runs goes on. */
  record PlaybookDisabled(PlaybookId playbookId, int version, PersonId by)
      implements PlaybookEvent {}

  record PlaybookEnabled(PlaybookId playbookId, int version, PersonId by)
      implements PlaybookEvent {}
}
