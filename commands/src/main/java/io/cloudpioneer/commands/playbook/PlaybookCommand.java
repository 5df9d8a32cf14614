package io.cloudpioneer.commands.playbook;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a playbook. Who changes one names the version they saw. */
public sealed interface PlaybookCommand {
  @TargetAggregateIdentifier
  PlaybookId playbookId();

  /** Sent again with the same id and definition it changes nothing. */
  @Permits({Role.OPERATOR, Role.ADMIN})
  record DefinePlaybook(PlaybookId playbookId, PlaybookDefinition definition, PersonId by)
      implements PlaybookCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record ChangePlaybook(
      PlaybookId playbookId, int seenVersion, PlaybookDefinition definition, PersonId by)
      implements PlaybookCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record DisablePlaybook(PlaybookId playbookId, int seenVersion, PersonId by)
      implements PlaybookCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record EnablePlaybook(PlaybookId playbookId, int seenVersion, PersonId by)
      implements PlaybookCommand {}

  /** Asks whether this very version may be run by hand; nothing changes. */
  @Permits({Role.OPERATOR, Role.ADMIN})
  record RequireRunnable(PlaybookId playbookId, int seenVersion) implements PlaybookCommand {}
}
