package io.cloudpioneer.app.metric;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.projections.metric.Aggregation;
import io.cloudpioneer.projections.metric.SeriesQueries;
import io.cloudpioneer.projections.metric.SeriesRequest;
import io.cloudpioneer.projections.metric.SeriesView;
import io.cloudpioneer.projections.metric.SeriesView.Point;
import io.cloudpioneer.projections.query.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against a recount in a few plain loops. */
@IntegrationTest
class SeriesQueriesTest {
  private static final Instant FROM = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant TO = FROM.plus(Duration.ofHours(1));
  private static final Visibility EVERYTHING = Visibility.everything();

  private record Sample(Instant time, double value) {}

  @Autowired SeriesQueries series;
  @Autowired JdbcClient db;

  private final SomeHost host = SomeHost.fresh();
  private final List<Sample> gauge = new ArrayList<>();
  private final List<Sample> counter = new ArrayList<>();

  @BeforeEach
  void store() {
    Random random = new Random(7);
    double total = 1_000;
    for (Instant at = FROM.minusSeconds(95);
        at.isBefore(TO.plusSeconds(60));
        at = at.plusSeconds(10)) {
      Instant time = at.plusMillis(random.nextInt(3_000));
      total = random.nextInt(40) == 0 ? random.nextInt(50) : total + random.nextInt(200);
      if (random.nextInt(10) != 0) {
        gauge.add(new Sample(time, random.nextDouble(100)));
        counter.add(new Sample(time, total));
      }
    }
    store("test.gauge", "GAUGE", gauge);
    store("test.counter", "COUNTER", counter);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RATE")
  void agreesWithARecountOfTheSamples(Aggregation aggregation) {
    for (Duration step :
        List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(90),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5))) {
      assertSame(points("test.gauge", step, aggregation), recount(gauge, step, aggregation));
    }
  }

  @Test
  void seesRestartsOfACounterInItsSamples() {
    Duration step = Duration.ofSeconds(90);
    assertSame(points("test.counter", step, Aggregation.RATE), rates(counter, step));
  }

  @Test
  void seesRestartsOfACounterInItsRollups() {
    Duration step = Duration.ofMinutes(5);
    List<Point> rates = points("test.counter", step, Aggregation.RATE);
    assertThat(rates).hasSize(12).allSatisfy(rate -> assertThat(rate.value()).isPositive());
    // Only what rose between a minute's end and a restart may be missing.
    double ofSamples = rates(counter, step).stream().mapToDouble(Point::value).sum();
    assertThat(rates.stream().mapToDouble(Point::value).sum())
        .isBetween(ofSamples * 0.9, ofSamples * 1.0001);
  }

  @Test
  void choosesRateForCountersAndAverageForOthers() {
    SeriesView rate = one("test.counter", null, null);
    assertThat(rate.unit()).isEqualTo("By/s");
    assertThat(one("test.gauge", null, null).unit()).isEqualTo("By");
    assertThat(one("test.gauge", null, null).points()).isNotEmpty();
  }

  @Test
  void showsNothingToThoseWhoMaySeeOtherScopesOnly() {
    SeriesRequest request = request("test.gauge", null, null);
    assertThat(series.range(request, Visibility.of(Set.of(SomeHost.in("elsewhere").scope()))))
        .isEmpty();
    assertThat(series.range(request, Visibility.of(Set.of(host.scope())))).hasSize(1);
  }

  private List<Point> points(String metric, Duration step, Aggregation aggregation) {
    return one(metric, step, aggregation).points();
  }

  private SeriesView one(
      String metric, @Nullable Duration step, @Nullable Aggregation aggregation) {
    return series.range(request(metric, step, aggregation), EVERYTHING).getFirst();
  }

  private SeriesRequest request(
      String metric, @Nullable Duration step, @Nullable Aggregation aggregation) {
    return new SeriesRequest(host.id(), metric, Map.of(), FROM, TO, step, aggregation);
  }

  private static void assertSame(List<Point> found, List<Point> expected) {
    assertThat(found)
        .extracting(Point::time)
        .isEqualTo(expected.stream().map(Point::time).toList());
    for (int at = 0; at < found.size(); at++) {
      assertThat(found.get(at).value()).isCloseTo(expected.get(at).value(), within(1e-6));
    }
  }

  private static List<Point> recount(List<Sample> samples, Duration step, Aggregation aggregation) {
    TreeMap<Instant, List<Sample>> steps =
        samples.stream()
            .filter(one -> !one.time().isBefore(FROM) && one.time().isBefore(TO))
            .collect(groupingBy(one -> start(one.time(), step), TreeMap::new, toList()));
    return steps.entrySet().stream()
        .map(one -> new Point(one.getKey(), value(one.getValue(), aggregation)))
        .toList();
  }

  private static double value(List<Sample> samples, Aggregation aggregation) {
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (Sample sample : samples) {
      sum += sample.value();
      min = Math.min(min, sample.value());
      max = Math.max(max, sample.value());
    }
    return switch (aggregation) {
      case AVERAGE -> sum / samples.size();
      case MIN -> min;
      case MAX -> max;
      case SUM -> sum;
      case COUNT -> samples.size();
      case LAST -> samples.getLast().value();
      case RATE -> throw new IllegalArgumentException("Rates are counted elsewhere");
    };
  }

  private static List<Point> rates(List<Sample> samples, Duration step) {
    TreeMap<Instant, double[]> steps = new TreeMap<>();
    for (int at = 1; at < samples.size(); at++) {
      Sample before = samples.get(at - 1);
      Sample now = samples.get(at);
      if (now.time().isBefore(FROM) || !now.time().isBefore(TO)) {
        continue;
      }
      double rose = now.value() >= before.value() ? now.value() - before.value() : now.value();
      double[] sums = steps.computeIfAbsent(start(now.time(), step), first -> new double[2]);
      sums[0] += rose;
      sums[1] += Duration.between(before.time(), now.time()).toMillis() / 1_000.0;
    }
    return steps.entrySet().stream()
        .map(one -> new Point(one.getKey(), one.getValue()[0] / one.getValue()[1]))
        .toList();
  }

  private static Instant start(Instant time, Duration step) {
    long width = step.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), width) * width);
  }

  private void store(String metric, String kind, List<Sample> samples) {
    long id =
        db.sql(
                """
                insert into series (fingerprint, resource_id, scope, metric, unit, kind, attributes)
                values (:fingerprint, :resource, :scope, :metric, 'By', :kind, '{}') returning series_id\
                """)
            .param("fingerprint", SeriesFingerprint.of(host.id(), metric, new TreeMap<>()).value())
            .param("resource", host.id().value())
            .param("scope", host.scope().toString())
            .param("metric", metric)
            .param("kind", kind)
            .query(Long.class)
            .single();
    db.sql(
            """
            insert into sample (series_id, time, value)
            select :id, cast(time as timestamptz), value
            from unnest(:times, :values) as taken (time, value)\
            """)
        .param("id", id)
        .param("times", samples.stream().map(one -> one.time().toString()).toArray(String[]::new))
        .param("values", samples.stream().map(Sample::value).toArray(Double[]::new))
        .update();
    db.sql(
            """
            insert into rollup_1m (series_id, bucket, count, sum, min, max, last, last_time)
            select series_id, date_trunc('minute', time), count(*), sum(value), min(value), max(value),
              (array_agg(value order by time desc))[1], max(time)
            from sample where series_id = :id group by series_id, date_trunc('minute', time)\
            """)
        .param("id", id)
        .update();
  }
}
