package io.cloudpioneer.sagas.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertCalmed;
import io.cloudpioneer.events.alert.AlertEvent.AlertFlapping;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsnoozed;
import io.cloudpioneer.events.stored.StoredAs;
import io.cloudpioneer.sagas.alert.CalmWatchState.Calm;
import io.cloudpioneer.sagas.alert.CalmWatchState.CalmDue;
import io.cloudpioneer.sagas.alert.CalmWatchState.Restless;
import io.cloudpioneer.sagas.alert.CalmWatchState.Untold;
import java.time.Instant;
import java.util.Optional;
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
 * Tells once that an alert flaps, and waits until it is calm. Only Axon's wiring; the table is
 * {@link CalmWatchState}.
 */
@Saga
@StoredAs("alert-calm")
@ProcessingGroup("alert-calm")
public class CalmWatch {
  private static final String DUE = "alert-calm-due";

  @JsonProperty private CalmWatchState state = new Calm();

  @StartSaga
  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertFlapping event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      EscalationActions actions,
      DeadlineManager deadlines) {
    become(new Untold(Restless.of(event.alertId(), event.within(), at)), deadlines);
    tell(plans.noticeOf(event, sequence, at), actions);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertRaised event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      EscalationActions actions,
      DeadlineManager deadlines) {
    become(state.changedAt(at), deadlines);
    tellIfOwed(event, sequence, at, plans, actions);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertReopened event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      EscalationActions actions,
      DeadlineManager deadlines) {
    become(state.changedAt(at), deadlines);
    tellIfOwed(event, sequence, at, plans, actions);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertUnsilenced event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      EscalationActions actions) {
    tellIfOwed(event, sequence, at, plans, actions);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(
      AlertUnsnoozed event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      EscalationPlans plans,
      EscalationActions actions) {
    tellIfOwed(event, sequence, at, plans, actions);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertResolved event, @Timestamp Instant at, DeadlineManager deadlines) {
    become(state.changedAt(at), deadlines);
  }

  @DeadlineHandler(deadlineName = DUE)
  void on(CalmDue due, EscalationActions actions, DeadlineManager deadlines) {
    state.calmBy(due).ifPresent(alert -> actions.calm(alert, due.moment()));
    become(state.after(due), deadlines);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertCalmed event) {
    SagaLifecycle.end();
  }

  private void tellIfOwed(
      AlertEvent event,
      long sequence,
      Instant at,
      EscalationPlans plans,
      EscalationActions actions) {
    if (state.owesANotice()) {
      tell(plans.noticeOf(event, sequence, at), actions);
    }
  }

  private void tell(Optional<FlappingNotice> notice, EscalationActions actions) {
    notice.ifPresent(told -> {
      actions.tell(told);
      state = state.told();
    });
  }

  private void become(CalmWatchState next, DeadlineManager deadlines) {
    next.wakes()
        .filter(moment -> !next.wakes().equals(state.wakes()))
        .ifPresent(moment -> deadlines.schedule(moment, DUE, new CalmDue(moment)));
    state = next;
  }
}
