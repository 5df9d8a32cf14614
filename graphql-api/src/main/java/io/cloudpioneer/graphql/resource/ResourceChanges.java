package io.cloudpioneer.graphql.resource;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.live.Beginning;
import io.cloudpioneer.graphql.live.LiveFeed;
import io.cloudpioneer.graphql.live.Subscriptions;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.board.ViewChange;
import io.cloudpioneer.projections.live.ViewChanges;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.ResourceFilter;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceView;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** The estate as it changes. */
@Controller
class ResourceChanges {
  private static final Duration APART = Duration.ofSeconds(1);

  private final Flux<ResourceView> feed;
  private final Subscriptions subscriptions;

  ResourceChanges(ViewChanges changes, ResourceQueries resources, Subscriptions subscriptions) {
    Visibility everything = Visibility.everything();
    this.feed =
        LiveFeed.of(
            changes.of(Board.RESOURCE, everything).map(ResourceChanges::id),
            APART,
            ids -> resources.byIds(ids, everything));
    this.subscriptions = subscriptions;
  }

  @SubscriptionMapping
  Flux<Optional<Resource>> resourceChanged(
      @Argument @Nullable ResourceFilterInput filter,
      @Argument boolean announceStart,
      @ContextValue CurrentPerson person) {
    ResourceFilter chosen = ResourceFilterInput.read(filter);
    Visibility visible = person.visibility();
    Flux<Resource> changed =
        feed.filter(resource -> visible.includes(resource.identity().scope()))
            .filter(chosen::matches)
            .map(resource -> Resource.of(resource, Moment.NOW));
    return subscriptions.bounded(Beginning.told(changed, announceStart), person);
  }

  private static ResourceId id(ViewChange change) {
    return new ResourceId(change.id());
  }
}
