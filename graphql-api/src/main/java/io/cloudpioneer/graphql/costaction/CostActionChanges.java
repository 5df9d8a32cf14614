package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.live.Beginning;
import io.cloudpioneer.graphql.live.LiveFeed;
import io.cloudpioneer.graphql.live.Subscriptions;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.costaction.CostActionFilter;
import io.cloudpioneer.projections.costaction.CostActionQueries;
import io.cloudpioneer.projections.costaction.CostActionView;
import io.cloudpioneer.projections.live.ViewChanges;
import io.cloudpioneer.projections.query.Visibility;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** The cost actions as they change, step by step while they are executed. */
@Controller
class CostActionChanges {
  private final Flux<CostActionView> feed;
  private final Subscriptions subscriptions;

  CostActionChanges(ViewChanges changes, CostActionQueries actions, Subscriptions subscriptions) {
    Visibility everything = Visibility.everything();
    this.feed =
        LiveFeed.of(
            changes.of(Board.COST_ACTION, everything).map(change -> new CostActionId(change.id())),
            Duration.ZERO,
            ids -> actions.byIds(ids, everything));
    this.subscriptions = subscriptions;
  }

  @SubscriptionMapping
  Flux<Optional<CostAction>> costActionChanged(
      @Argument @Nullable CostActionFilterInput filter,
      @Argument boolean announceStart,
      @ContextValue CurrentPerson person) {
    CostActionFilter chosen = CostActionFilterInput.read(filter);
    Visibility visible = person.visibility();
    Flux<CostAction> changed =
        feed.filter(action -> visible.includes(action.scope()))
            .filter(chosen::matches)
            .map(action -> CostAction.of(action, Moment.NOW));
    return subscriptions.bounded(Beginning.told(changed, announceStart), person);
  }
}
