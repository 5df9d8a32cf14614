package io.cloudpioneer.sagas.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.events.alert.AlertEvent.AlertAcknowledged;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.stored.StoredAs;
import io.cloudpioneer.sagas.alert.EscalationEffect.Tell;
import io.cloudpioneer.sagas.alert.EscalationEffect.WakeAt;
import io.cloudpioneer.sagas.alert.EscalationHappening.Began;
import io.cloudpioneer.sagas.alert.EscalationHappening.Ended;
import io.cloudpioneer.sagas.alert.EscalationHappening.StepDue;
import io.cloudpioneer.sagas.alert.EscalationState.Settled;
import io.cloudpioneer.sagas.notification.NotificationOutbox;
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
  private static final String STEP_DUE = "escalation-step-due";

  @JsonProperty private EscalationState state = new Settled();

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertRaised event,
      @Timestamp Instant at,
      EscalationPlans plans,
      DeadlineManager deadlines,
      NotificationOutbox outbox) {
    Occasion occasion = new Occasion(event.cause(), event.occurrence(), 1, event.value(), at);
    go(new Began(occasion, plans.stepsFor(event.cause())), deadlines, outbox);
  }

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertReopened event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      DeadlineManager deadlines,
      NotificationOutbox outbox) {
    Occasion occasion = plans.occasionOf(event, sequence, at);
    go(new Began(occasion, plans.stepsFor(occasion.cause())), deadlines, outbox);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertAcknowledged event, DeadlineManager deadlines, NotificationOutbox outbox) {
    go(new Ended(event.occurrence()), deadlines, outbox);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertResolved event, DeadlineManager deadlines, NotificationOutbox outbox) {
    go(new Ended(event.occurrence()), deadlines, outbox);
  }

  @DeadlineHandler(deadlineName = STEP_DUE)
  void on(StepDue due, DeadlineManager deadlines, NotificationOutbox outbox) {
    go(due, deadlines, outbox);
  }

  private void go(
      EscalationHappening happening, DeadlineManager deadlines, NotificationOutbox outbox) {
    EscalationState.Next next = state.after(happening);
    state = next.state();
    for (EscalationEffect effect : next.effects()) {
      switch (effect) {
        case Tell tell ->
            outbox.add(tell.occasion().cause().alertId(), AlertMessage.of(tell), tell.step());
        case WakeAt wake -> deadlines.schedule(wake.moment(), STEP_DUE, wake.due());
      }
    }
    if (state instanceof Settled) {
      SagaLifecycle.end();
    }
  }
}
