package io.cloudpioneer.graphql.metric;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.live.Subscriptions;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.graphql.resource.Attribute;
import io.cloudpioneer.projections.live.LiveSample;
import io.cloudpioneer.projections.live.LiveSamples;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Samples as they are stored. */
@Controller
class LiveSampleController {
  private final LiveSamples samples;
  private final ResourceQueries resources;
  private final Subscriptions subscriptions;

  LiveSampleController(
      LiveSamples samples, ResourceQueries resources, Subscriptions subscriptions) {
    this.samples = samples;
    this.resources = resources;
    this.subscriptions = subscriptions;
  }

  @SubscriptionMapping
  Flux<List<Sample>> liveSamples(
      @Argument String resourceId,
      @Argument @Nullable Set<String> metrics,
      @ContextValue CurrentPerson person) {
    ResourceId id = Ids.resource(resourceId);
    ResourceView resource =
        resources
            .byId(id, person.visibility())
            .orElseThrow(() -> Refusal.because("resource.unknown", "There is no resource " + id));
    return subscriptions.bounded(
        samples
            .of(resource)
            .map(gathered -> chosen(gathered, metrics))
            .filter(gathered -> !gathered.isEmpty()),
        person);
  }

  private static List<Sample> chosen(List<LiveSample> samples, @Nullable Set<String> metrics) {
    return samples.stream()
        .filter(sample -> metrics == null || metrics.contains(sample.metric()))
        .map(Sample::of)
        .toList();
  }

  /** The schema's LiveSample. */
  record Sample(
      SeriesFingerprint seriesId,
      String metric,
      List<Attribute> attributes,
      Instant time,
      double value) {
    static Sample of(LiveSample sample) {
      return new Sample(
          sample.series(),
          sample.metric(),
          Attribute.all(sample.attributes()),
          sample.time(),
          sample.value());
    }
  }
}
