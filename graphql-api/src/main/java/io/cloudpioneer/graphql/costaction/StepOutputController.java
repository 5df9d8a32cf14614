package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.live.Subscriptions;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.costaction.CostActionQueries;
import io.cloudpioneer.projections.costaction.CostActionView;
import io.cloudpioneer.projections.costaction.PrintedOutput;
import io.cloudpioneer.projections.costaction.StepOutputs;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** What the running steps of a cost action print. */
@Controller
class StepOutputController {
  private final CostActionQueries actions;
  private final StepOutputs outputs;
  private final Subscriptions subscriptions;

  StepOutputController(
      CostActionQueries actions, StepOutputs outputs, Subscriptions subscriptions) {
    this.actions = actions;
    this.outputs = outputs;
    this.subscriptions = subscriptions;
  }

  @SubscriptionMapping
  Flux<PrintedOutput> costActionOutput(@Argument String id, @ContextValue CurrentPerson person) {
    CostActionView action =
        actions
            .byId(Ids.costAction(id), person.visibility())
            .orElseThrow(() -> Refusal.because("action.unknown", "There is no such cost action"));
    return subscriptions.bounded(outputs.of(action), person);
  }
}
