package io.cloudpioneer.graphql.metric;

import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.metric.Aggregation;
import io.cloudpioneer.projections.metric.MetricQueries;
import io.cloudpioneer.projections.metric.MetricView;
import io.cloudpioneer.projections.metric.SeriesQueries;
import io.cloudpioneer.projections.metric.SeriesRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What is measured. */
@Controller
class MetricController {
  private final MetricQueries metrics;
  private final SeriesQueries series;

  MetricController(MetricQueries metrics, SeriesQueries series) {
    this.metrics = metrics;
    this.series = series;
  }

  @QueryMapping
  List<MetricView> metrics(
      @Argument @Nullable String text, Moment moment, @ContextValue CurrentPerson person) {
    return metrics.at(moment).catalogue(text, person.visibility());
  }

  @QueryMapping
  List<Series> series(
      @Argument String resourceId,
      @Argument String metric,
      @Argument @Nullable List<AttributeInput> matching,
      @Argument Instant from,
      @Argument Instant to,
      @Argument @Nullable Duration step,
      @Argument @Nullable Aggregation aggregation,
      Moment moment,
      @ContextValue CurrentPerson person) {
    if (!from.isBefore(to)) {
      throw Refusal.because(
          "input.range", "The range is empty: %s does not lie before %s".formatted(from, to));
    }
    SeriesRequest request =
        new SeriesRequest(
            Ids.resource(resourceId),
            metric,
            AttributeInput.read(matching),
            from,
            to,
            step,
            aggregation);
    return series.at(moment).range(request, person.visibility()).stream().map(Series::of).toList();
  }
}
