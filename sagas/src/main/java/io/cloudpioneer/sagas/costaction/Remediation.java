package io.cloudpioneer.sagas.costaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import io.cloudpioneer.events.stored.StoredAs;
import io.cloudpioneer.sagas.costaction.RemediationHappening.Due;
import io.cloudpioneer.sagas.costaction.RemediationHappening.Told;
import io.cloudpioneer.sagas.costaction.RemediationHappening.Woken;
import io.cloudpioneer.sagas.costaction.RemediationState.Settled;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Sees a cost action through, from its proposal to its end. Only Axon's wiring; the table is {@link
 * RemediationState}. It goes by the moment at which it hears of something: what it catches up with
 * happened long before.
 */
@Saga
@StoredAs("remediation")
@ProcessingGroup("remediation")
public class Remediation {
  private static final String DUE = "remediation-due";

  @JsonProperty private RemediationState state = new Settled();

  @StartSaga
  @SagaEventHandler(associationProperty = "actionId")
  void on(CostActionProposed event, DeadlineManager deadlines, Deeds deeds) {
    go(new Told(event, deeds.now()), deadlines, deeds);
  }

  @SagaEventHandler(associationProperty = "actionId")
  void on(CostActionEvent event, DeadlineManager deadlines, Deeds deeds) {
    go(new Told(event, deeds.now()), deadlines, deeds);
  }

  @DeadlineHandler(deadlineName = DUE)
  void on(Due due, DeadlineManager deadlines, Deeds deeds) {
    go(new Woken(due, deeds.now()), deadlines, deeds);
  }

  private void go(RemediationHappening happening, DeadlineManager deadlines, Deeds deeds) {
    RemediationState.Next next = state.after(happening);
    state = next.state();
    for (RemediationEffect effect : next.effects()) {
      switch (effect) {
        case RemediationEffect.Send(var command) -> deeds.send(command);
        case RemediationEffect.Start start -> deeds.start(start);
        case RemediationEffect.Leave leave -> deeds.leave(leave);
        case RemediationEffect.Begin begin -> deeds.begin(begin);
        case RemediationEffect.HandOver handOver -> deeds.handOver(handOver);
        case RemediationEffect.Cancel cancel -> deeds.cancel(cancel);
        case RemediationEffect.Measure measure -> deeds.measure(measure);
        case RemediationEffect.End(var key) -> deeds.end(key);
        case RemediationEffect.WakeAt(var moment, var due) -> deadlines.schedule(moment, DUE, due);
      }
    }
    if (state instanceof Settled) {
      SagaLifecycle.end();
    }
  }
}
