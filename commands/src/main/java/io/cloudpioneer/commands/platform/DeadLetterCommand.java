package io.cloudpioneer.commands.platform;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.platform.DeadLetterId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of an event that could not be handled. */
public sealed interface DeadLetterCommand {
  @TargetAggregateIdentifier
  DeadLetterId letterId();

  /** Lets its group go on without it, for good; repeating it is harmless. */
  @Permits(Role.ADMIN)
  record DiscardDeadLetter(
      DeadLetterId letterId,
      String processingGroup,
      String eventId,
      String eventType,
      @Nullable String subjectId,
      PersonId by,
      SealedText reason)
      implements DeadLetterCommand {}
}
