package io.cloudpioneer.commands.person;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked about what is known of a person. */
public sealed interface PersonCommand {
  @TargetAggregateIdentifier
  PersonId personId();

  /** Forgets them for good; repeating it is harmless. */
  @Permits(Role.ADMIN)
  record ForgetPerson(PersonId personId, PersonId by) implements PersonCommand {}

  /** Says that nothing that names them is kept any more. */
  @Permits(Role.PLATFORM)
  record ConfirmErasure(PersonId personId) implements PersonCommand {}
}
