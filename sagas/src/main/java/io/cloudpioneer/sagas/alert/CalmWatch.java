package io.cloudpioneer.sagas.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.events.alert.AlertEvent.AlertCalmed;
import io.cloudpioneer.events.alert.AlertEvent.AlertFlapping;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.stored.StoredAs;
import io.cloudpioneer.sagas.alert.CalmWatchState.Calm;
import io.cloudpioneer.sagas.alert.CalmWatchState.CalmDue;
import io.cloudpioneer.sagas.alert.CalmWatchState.Restless;
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
    plans.noticeOf(event, sequence, at).ifPresent(actions::tell);
    become(new Restless(event.alertId(), event.within(), at.plus(event.within())), deadlines);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertRaised event, @Timestamp Instant at, DeadlineManager deadlines) {
    become(state.changedAt(at), deadlines);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertReopened event, @Timestamp Instant at, DeadlineManager deadlines) {
    become(state.changedAt(at), deadlines);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertResolved event, @Timestamp Instant at, DeadlineManager deadlines) {
    become(state.changedAt(at), deadlines);
  }

  @DeadlineHandler(deadlineName = DUE)
  void on(CalmDue due, EscalationActions actions) {
    state.calmBy(due).ifPresent(actions::calm);
  }

  @SagaEventHandler(associationProperty = "alertId")
  void on(AlertCalmed event) {
    SagaLifecycle.end();
  }

  private void become(CalmWatchState next, DeadlineManager deadlines) {
    if (next instanceof Restless(_, _, var calmAt) && !next.equals(state)) {
      deadlines.schedule(calmAt, DUE, new CalmDue(calmAt));
    }
    state = next;
  }
}
