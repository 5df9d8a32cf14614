package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.costaction.CostActionQueries;
import io.cloudpioneer.projections.costaction.CostActionStatus;
import io.cloudpioneer.projections.costaction.CostActionView;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What a plan would do, for those who are about to decide on it. */
@Controller
class DryRunController {
  private static final Set<CostActionStatus> BEFORE_IT_RUNS =
      EnumSet.of(CostActionStatus.WAITING, CostActionStatus.APPROVED, CostActionStatus.SCHEDULED);

  private final CostActionQueries actions;
  private final UnfinishedSteps unfinished;
  private final DryRuns dryRuns;

  DryRunController(CostActionQueries actions, UnfinishedSteps unfinished, DryRuns dryRuns) {
    this.actions = actions;
    this.unfinished = unfinished;
    this.dryRuns = dryRuns;
  }

  @QueryMapping
  CompletableFuture<List<StepRehearsal>> costActionDryRun(
      @Argument String id, @ContextValue CurrentPerson person) {
    CostActionView action =
        actions
            .byId(Ids.costAction(id), person.visibility())
            .orElseThrow(() -> Refusal.because("action.unknown", "There is no such cost action"));
    if (!BEFORE_IT_RUNS.contains(action.status())) {
      throw Refusal.because(
          "action.under-way", "Only what is still to be carried out can be tried without effect");
    }
    return dryRuns.of(action.proposal().plan(), unfinished.from(action, person.visibility()));
  }
}
