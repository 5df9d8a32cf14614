package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.projections.costaction.CostActionTimelines;
import io.cloudpioneer.projections.costaction.CostActionView;
import io.cloudpioneer.projections.costaction.StepProgress;
import io.cloudpioneer.projections.costaction.StepStatus;
import io.cloudpioneer.projections.query.Visibility;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the steps of an action begin that are still to be done. */
@Component
class UnfinishedSteps {
  private final CostActionTimelines timelines;

  UnfinishedSteps(CostActionTimelines timelines) {
    this.timelines = timelines;
  }

  /** The number of the first one, from 0; the number of steps where all are done. */
  int from(CostActionView action, Visibility visible) {
    List<StepProgress> steps =
        StepProgress.of(
            action.proposal().plan(),
            timelines.of(List.of(action.id()), visible).getOrDefault(action.id(), List.of()));
    return (int) steps.stream().takeWhile(step -> step.status() == StepStatus.DONE).count();
  }
}
