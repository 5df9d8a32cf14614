package io.cloudpioneer.sagas.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.events.alert.AlertEvent.AlertAcknowledged;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.alert.AlertEvent.AlertSnoozed;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsnoozed;
import io.cloudpioneer.events.stored.StoredAs;
import io.cloudpioneer.sagas.alert.EscalationHappening.Began;
import io.cloudpioneer.sagas.alert.EscalationHappening.Due;
import io.cloudpioneer.sagas.alert.EscalationHappening.Ended;
import io.cloudpioneer.sagas.alert.EscalationHappening.SnoozeBegan;
import io.cloudpioneer.sagas.alert.EscalationState.Settled;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
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

  @JsonProperty private EscalationState state = new Settled();

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertRaised event,
      @Timestamp Instant at,
      EscalationPlans plans,
      DeadlineManager deadlines,
      EscalationActions actions) {
    Occasion occasion = new Occasion(event.cause(), event.occurrence(), 1, event.value(), at);
    go(new Began(occasion, plans.stepsFor(event.cause())), deadlines, actions);
  }

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertReopened event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      DeadlineManager deadlines,
      EscalationActions actions) {
    begin(plans.occasionOf(event, sequence, at), plans, deadlines, actions);
  }

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertSnoozed event, DeadlineManager deadlines, EscalationActions actions) {
    go(new SnoozeBegan(event.alertId(), event.occurrence(), event.until()), deadlines, actions);
  }

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertUnsnoozed event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      DeadlineManager deadlines,
      EscalationActions actions) {
    begin(plans.occasionOf(event, sequence, at), plans, deadlines, actions);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertAcknowledged event, DeadlineManager deadlines, EscalationActions actions) {
    go(new Ended(event.occurrence()), deadlines, actions);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertResolved event, DeadlineManager deadlines, EscalationActions actions) {
    go(new Ended(event.occurrence()), deadlines, actions);
  }

  @DeadlineHandler(deadlineName = DUE)
  void on(Due due, DeadlineManager deadlines, EscalationActions actions) {
    go(due, deadlines, actions);
  }

  private void begin(
      Occasion occasion,
      EscalationPlans plans,
      DeadlineManager deadlines,
      EscalationActions actions) {
    go(new Began(occasion, plans.stepsFor(occasion.cause())), deadlines, actions);
  }

  private void go(
      EscalationHappening happening, DeadlineManager deadlines, EscalationActions actions) {
    EscalationState.Next next = state.after(happening);
    state = next.state();
    next.effects().forEach(effect -> actions.carryOut(effect, deadlines));
    if (state instanceof Settled) {
      SagaLifecycle.end();
    }
  }
}
