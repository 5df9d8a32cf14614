package io.cloudpioneer.commands.silence;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a silence. Who changes one names the version they saw. */
public sealed interface SilenceCommand {
  @TargetAggregateIdentifier
  SilenceId silenceId();

  /** Sent again with the same id, matcher and times it changes nothing. */
  @Permits({Role.OPERATOR, Role.ADMIN})
  record CreateSilence(SilenceId silenceId, SilenceDefinition definition, Instant now, PersonId by)
      implements SilenceCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record ChangeSilence(
      SilenceId silenceId, int seenVersion, SilenceDefinition definition, Instant now, PersonId by)
      implements SilenceCommand {}

  /** Ends it before its time. One that is over already stays as it is. */
  @Permits({Role.OPERATOR, Role.ADMIN})
  record ExpireSilence(SilenceId silenceId, int seenVersion, Instant now, PersonId by)
      implements SilenceCommand {}
}
