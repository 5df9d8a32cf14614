package io.cloudpioneer.events.platform;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import org.jspecify.annotations.Nullable;

/** What people decided about an event that could not be handled. */
public sealed interface DeadLetterEvent {
  DeadLetterId letterId();

  /**
   * The group goes on without ever having handled the event, which itself stays in the store.
   *
   * @param processingGroup which could not handle it, such as {@code alert-board/1}
   * @param eventId the event's
   * @param eventType its stable name
   * @param subjectId the id of what the event is about; null where it is about nothing of its own
   */
  record DeadLetterDiscarded(
      DeadLetterId letterId,
      String processingGroup,
      String eventId,
      String eventType,
      @Nullable String subjectId,
      PersonId by,
      SealedText reason)
      implements DeadLetterEvent {}
}
