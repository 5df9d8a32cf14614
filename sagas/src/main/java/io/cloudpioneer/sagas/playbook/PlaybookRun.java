package io.cloudpioneer.sagas.playbook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.access.CommandDispatch.Following;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.playbook.PlaceEvent.PlaceTaken;
import io.cloudpioneer.events.playbook.RunEvent;
import io.cloudpioneer.events.playbook.RunEvent.RunSetOff;
import io.cloudpioneer.events.stored.MetadataKeys;
import io.cloudpioneer.events.stored.StoredAs;
import io.cloudpioneer.sagas.playbook.Pursuit.Idle;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Sees a run through, from the setting off to the end of the alert that caused it. Only Axon's
 * wiring; the table is {@link Pursuit}.
 */
@Saga
@StoredAs("playbook-run")
@ProcessingGroup("playbook-run")
public class PlaybookRun {
  private static final String DUE = "playbook-run-due";

  @JsonProperty private Pursuit state = new Idle();

  /** What a deadline keeps. */
  @StoredAs("playbook-run.due")
  record Due(int turn) {}

  @StartSaga
  @SagaEventHandler(associationProperty = "runId")
  void on(
      RunSetOff event,
      @MessageIdentifier String id,
      @Timestamp Instant at,
      @MetaDataValue(MetadataKeys.CORRELATION) String correlation,
      DeadlineManager deadlines,
      RunDeeds deeds) {
    SagaLifecycle.associateWith("actionId", event.runId().action().toString());
    Brief brief = Brief.of(event, at, new Following(correlation, id));
    go(Idle.setOff(brief, deeds.now()), deadlines, deeds);
  }

  @SagaEventHandler(associationProperty = "runId")
  void on(PlaceTaken event, DeadlineManager deadlines, RunDeeds deeds) {
    go(state.after(event), deadlines, deeds);
  }

  @SagaEventHandler(associationProperty = "runId")
  void on(RunEvent event, DeadlineManager deadlines, RunDeeds deeds) {
    go(state.after(event), deadlines, deeds);
  }

  @SagaEventHandler(associationProperty = "actionId")
  void on(CostActionEvent event, @Timestamp Instant at, DeadlineManager deadlines, RunDeeds deeds) {
    go(state.after(event, at), deadlines, deeds);
  }

  @DeadlineHandler(deadlineName = DUE)
  void on(Due due, DeadlineManager deadlines, RunDeeds deeds) {
    go(state.wokenAt(deeds.now(), due.turn()), deadlines, deeds);
  }

  private void go(Pursuit.Next next, DeadlineManager deadlines, RunDeeds deeds) {
    state = next.state();
    for (PursuitEffect effect : next.effects()) {
      if (effect instanceof PursuitEffect.WakeAt(var moment, int turn)) {
        deadlines.schedule(moment, DUE, new Due(turn));
      } else {
        deeds.carryOut(effect);
      }
    }
    if (state instanceof Idle) {
      SagaLifecycle.end();
    }
  }
}
