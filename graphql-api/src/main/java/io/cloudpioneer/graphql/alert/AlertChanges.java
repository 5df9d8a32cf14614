package io.cloudpioneer.graphql.alert;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.live.Beginning;
import io.cloudpioneer.graphql.live.LiveFeed;
import io.cloudpioneer.graphql.live.Subscriptions;
import io.cloudpioneer.projections.alert.AlertFilter;
import io.cloudpioneer.projections.alert.AlertQueries;
import io.cloudpioneer.projections.alert.AlertView;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.board.ViewChange;
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

/** The alert board as it changes. */
@Controller
class AlertChanges {
  private final Flux<AlertView> feed;
  private final Subscriptions subscriptions;

  AlertChanges(ViewChanges changes, AlertQueries alerts, Subscriptions subscriptions) {
    Visibility everything = Visibility.everything();
    this.feed =
        LiveFeed.of(
            changes.of(Board.ALERT, everything).map(AlertChanges::id),
            Duration.ZERO,
            ids -> alerts.byIds(ids, everything));
    this.subscriptions = subscriptions;
  }

  @SubscriptionMapping
  Flux<Optional<Alert>> alertChanged(
      @Argument @Nullable AlertFilterInput filter,
      @Argument boolean announceStart,
      @ContextValue CurrentPerson person) {
    AlertFilter chosen = AlertFilterInput.read(filter);
    Visibility visible = person.visibility();
    Flux<Alert> changed =
        feed.filter(alert -> visible.includes(alert.scope()))
            .filter(chosen::matches)
            .map(alert -> Alert.of(alert, Moment.NOW));
    return subscriptions.bounded(Beginning.told(changed, announceStart), person);
  }

  private static AlertId id(ViewChange change) {
    return new AlertId(change.id());
  }
}
