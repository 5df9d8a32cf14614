package io.cloudpioneer.events.alert;

import io.cloudpioneer.events.effect.TakesEffect;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.silence.SilenceId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an alert; {@code occurrence} counts from 1 how often its condition has come
 * about.
 */
public sealed interface AlertEvent {
  AlertId alertId();

  int occurrence();

  /**
   * The condition held for long enough. {@code effectiveAt} is the time of the sample that made it
   * so.
   */
  record AlertRaised(
      AlertId alertId, int occurrence, AlertCause cause, double value, Instant effectiveAt)
      implements AlertEvent, TakesEffect {}

  record AlertAcknowledged(AlertId alertId, int occurrence, PersonId by, @Nullable SealedText note)
      implements AlertEvent {}

  /**
   * Over. {@code value} and {@code effectiveAt} are those of the sample that cleared it, where one
   * did; {@code by} is the person, where one did.
   */
  record AlertResolved(
      AlertId alertId,
      int occurrence,
      Resolution resolution,
      @Nullable Double value,
      @Nullable Instant effectiveAt,
      @Nullable PersonId by,
      @Nullable SealedText note)
      implements AlertEvent, TakesEffect {}

  /**
   * Open again as the same occurrence: by a person, or because its condition came back within the
   * rule's window.
   */
  record AlertReopened(
      AlertId alertId,
      int occurrence,
      @Nullable AlertCause cause,
      @Nullable Double value,
      @Nullable Instant effectiveAt,
      @Nullable PersonId by,
      @Nullable SealedText note)
      implements AlertEvent, TakesEffect {}

  /**
   * A step of its escalation was carried out, once.
   *
   * @param round of the occurrence's escalation, from 1; null in those stored before it was said
   * @param step its place in the rule's escalation, from 0
   * @param outcome a stable code such as {@code delivered}, {@code http.503} or {@code
   *     mail.refused}
   */
  record AlertNotified(
      AlertId alertId,
      int occurrence,
      @Nullable Integer round,
      int step,
      EscalationStep.Channel channel,
      boolean delivered,
      String outcome)
      implements AlertEvent {}

  /** Somebody is to look after it, and whoever was before no longer is. Its escalation goes on. */
  record AlertAssigned(AlertId alertId, int occurrence, PersonId to, PersonId by)
      implements AlertEvent {}

  /** Nobody in particular is to look after it any more. */
  record AlertUnassigned(AlertId alertId, int occurrence, PersonId by) implements AlertEvent {}

  record AlertCommented(AlertId alertId, int occurrence, PersonId by, SealedText comment)
      implements AlertEvent {}

  /** Somebody keeps it quiet until a moment: it stays open, but nobody is told meanwhile. */
  record AlertSnoozed(
      AlertId alertId, int occurrence, Instant until, PersonId by, @Nullable SealedText note)
      implements AlertEvent {}

  /**
   * Quiet no longer, and its escalation begins anew: {@code by} is the person who said so; without
   * one the moment had come.
   */
  record AlertUnsnoozed(
      AlertId alertId, int occurrence, @Nullable PersonId by, @Nullable SealedText note)
      implements AlertEvent {}

  /** A silence holds for it: it stays open, but nobody is told before the silence is over. */
  record AlertSilenced(AlertId alertId, int occurrence, SilenceId silenceId, Instant until)
      implements AlertEvent {}

  /** The silence no longer holds for it, and its escalation begins. */
  record AlertUnsilenced(AlertId alertId, int occurrence, SilenceId silenceId)
      implements AlertEvent {}

  /**
   * It comes and goes too often: nobody is told of it further before it has been calm.
   *
   * @param changes how often it was raised or cleared within {@code within}
   */
  record AlertFlapping(AlertId alertId, int occurrence, int changes, Duration within)
      implements AlertEvent {}

  /** For as long as its flapping is counted over it neither came nor went. */
  record AlertCalmed(AlertId alertId, int occurrence) implements AlertEvent {}

  /** Why an alert ended. */
  enum Resolution {
    /** Its condition no longer holds. */
    CLEARED,
    /** A person said so. */
    BY_PERSON,
    /** Its rule was changed or disabled and no longer says so. */
    RULE_WITHDRAWN,
    /** Its resource is gone. */
    RESOURCE_VANISHED
  }
}
