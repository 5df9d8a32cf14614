package io.cloudpioneer.sagas.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.events.alert.AlertEvent.AlertAcknowledged;
import io.cloudpioneer.events.alert.AlertEvent.AlertCalmed;
import io.cloudpioneer.events.alert.AlertEvent.AlertFlapping;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.alert.AlertEvent.AlertSilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertSnoozed;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsnoozed;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceChanged;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceExpired;
import io.cloudpioneer.events.stored.StoredAs;
import io.cloudpioneer.sagas.alert.EscalationHappening.Due;
import io.cloudpioneer.sagas.alert.EscalationHappening.Ended;
import io.cloudpioneer.sagas.alert.EscalationHappening.FlappingBegan;
import io.cloudpioneer.sagas.alert.EscalationHappening.SnoozeBegan;
import io.cloudpioneer.sagas.alert.EscalationState.Settled;
import io.cloudpioneer.sagas.alert.EscalationState.Silenced;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Tells people of an alert, step by step, until one of them looks after it. Only Axon's wiring; the
 * table is {@link EscalationState}. Deadlines are never cancelled, for that would race with one
 * that fires just then: one that nobody waits for changes nothing.
 */
@Saga
@StoredAs("alert-escalation")
@ProcessingGroup("alert-escalation")
public class Escalation {
  /** Deadlines of this name may be stored still: it stays, whatever is due. */
  static final String DUE = "escalation-step-due";

  private static final String SILENCE = "silenceId";

  @JsonProperty private EscalationState state = new Settled();

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertRaised event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      EscalationActions actions) {
    go(plans.beginning(event, sequence, at), actions);
  }

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertReopened event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      EscalationActions actions) {
    go(plans.beginning(event, sequence, at), actions);
  }

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertSnoozed event, EscalationActions actions) {
    go(new SnoozeBegan(event.alertId(), event.occurrence(), event.until()), actions);
  }

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertUnsnoozed event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      EscalationActions actions) {
    go(plans.beginning(event, sequence, at), actions);
  }

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertUnsilenced event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      EscalationActions actions) {
    go(plans.beginning(event, sequence, at), actions);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertFlapping event, EscalationActions actions) {
    go(new FlappingBegan(event.occurrence()), actions);
  }

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertCalmed event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      EscalationActions actions) {
    plans
        .afterCalm(event, sequence, at)
        .ifPresentOrElse(happening -> go(happening, actions), this::endIfSettled);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertAcknowledged event, EscalationActions actions) {
    go(new Ended(event.occurrence()), actions);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertResolved event, EscalationActions actions) {
    go(new Ended(event.occurrence()), actions);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertSilenced event, EscalationPlans plans, EscalationActions actions) {
    go(plans.after(event, state), actions);
  }

  @SagaEventHandler(associationProperty = SILENCE)
  void on(SilenceChanged event, EscalationPlans plans, EscalationActions actions) {
    go(plans.after(event, state), actions);
  }

  @SagaEventHandler(associationProperty = SILENCE)
  void on(SilenceExpired event, EscalationPlans plans, EscalationActions actions) {
    go(plans.after(event, state), actions);
  }

  @DeadlineHandler(deadlineName = DUE)
  void on(Due due, EscalationPlans plans, EscalationActions actions) {
    go(plans.after(due, state), actions);
  }

  private void go(EscalationHappening happening, EscalationActions actions) {
    EscalationState before = state;
    EscalationState.Next next = state.after(happening);
    state = next.state();
    next.effects().forEach(actions::carryOut);
    listenToSilence(before);
    endIfSettled();
  }

  private void endIfSettled() {
    if (state instanceof Settled) {
      SagaLifecycle.end();
    }
  }

  private void listenToSilence(EscalationState before) {
    if (before instanceof Silenced(_, var hush)) {
      SagaLifecycle.removeAssociationWith(SILENCE, hush.silenceId().toString());
    }
    if (state instanceof Silenced(_, var hush)) {
      SagaLifecycle.associateWith(SILENCE, hush.silenceId().toString());
    }
  }
}
