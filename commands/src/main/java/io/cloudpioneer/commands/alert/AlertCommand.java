package io.cloudpioneer.commands.alert;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.silence.SilenceId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of an alert. People name the occurrence they saw, so that nobody acts on a
 * newer one unseen.
 */
public sealed interface AlertCommand {
  @TargetAggregateIdentifier
  AlertId alertId();

  /** The condition holds. On an alert that is open already it changes nothing. */
  @Permits(Role.PLATFORM)
  record RaiseAlert(AlertCause cause, double value, Instant observedAt) implements AlertCommand {
    @Override
    public AlertId alertId() {
      return cause.alertId();
    }
  }

  /**
   * The condition no longer holds, or no longer applies. On an alert that is not open it changes
   * nothing.
   */
  @Permits(Role.PLATFORM)
  record ClearAlert(
      AlertId alertId, Resolution resolution, @Nullable Double value, Instant observedAt)
      implements AlertCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record AcknowledgeAlert(AlertId alertId, int occurrence, PersonId by, @Nullable SealedText note)
      implements AlertCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record ResolveAlert(AlertId alertId, int occurrence, PersonId by, @Nullable SealedText note)
      implements AlertCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record ReopenAlert(AlertId alertId, int occurrence, PersonId by, @Nullable SealedText note)
      implements AlertCommand {}

  /** Makes somebody look after it, the one who asks or another. */
  @Permits({Role.OPERATOR, Role.ADMIN})
  record AssignAlert(AlertId alertId, int occurrence, PersonId to, PersonId by)
      implements AlertCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record UnassignAlert(AlertId alertId, int occurrence, PersonId by) implements AlertCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record CommentOnAlert(AlertId alertId, int occurrence, PersonId by, SealedText comment)
      implements AlertCommand {}

  /**
   * Keeps an open alert quiet.
   *
   * @param until after {@code now}, by 30 days at most
   */
  @Permits({Role.OPERATOR, Role.ADMIN})
  record SnoozeAlert(
      AlertId alertId,
      int occurrence,
      Instant until,
      Instant now,
      PersonId by,
      @Nullable SealedText note)
      implements AlertCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record UnsnoozeAlert(AlertId alertId, int occurrence, PersonId by, @Nullable SealedText note)
      implements AlertCommand {}

  /** The moment has come that it was snoozed until. Where it no longer is, nothing changes. */
  @Permits(Role.PLATFORM)
  record EndSnooze(AlertId alertId, int occurrence, Instant until) implements AlertCommand {}

  /**
   * It seems to have neither come nor gone for long enough at that moment. Where it does not flap,
   * or did come or go, nothing changes.
   */
  @Permits(Role.PLATFORM)
  record CalmAlert(AlertId alertId, Instant moment) implements AlertCommand {}

  /**
   * A silence holds for it. Where it is not open, or known to be silenced by that one, nothing
   * changes.
   */
  @Permits(Role.PLATFORM)
  record SilenceAlert(AlertId alertId, int occurrence, SilenceId silenceId, Instant until)
      implements AlertCommand {}

  /** No silence holds for it any more. Where it is not silenced, nothing changes. */
  @Permits(Role.PLATFORM)
  record UnsilenceAlert(AlertId alertId, int occurrence) implements AlertCommand {}

  /**
   * How a step of the escalation went. Recording the same step of a round again changes nothing.
   *
   * @param round of the occurrence's escalation, from 1
   */
  @Permits(Role.PLATFORM)
  record RecordNotification(
      AlertId alertId,
      int occurrence,
      int round,
      int step,
      EscalationStep.Channel channel,
      boolean delivered,
      String outcome)
      implements AlertCommand {}
}
