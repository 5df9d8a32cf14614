package io.cloudpioneer.ingestion.metric.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.protocol.metric.SampleBatch;
import io.cloudpioneer.protocol.metric.SeriesKind;
import io.cloudpioneer.protocol.metric.SeriesSamples;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.DataPointFlags;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.resource.v1.Resource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OtlpReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Client AGENT = new Client.EnrolledAgent(new AgentId(new UUID(1, 2)));
  private static final int SERIES = 5;

  private final OtlpReader reader =
      new OtlpReader(
          new TimeLimits(Duration.ofHours(1), Duration.ofDays(14)),
          new SeriesQuota(SERIES, Clock.systemUTC()));

  @Test
  void takesGaugesAndSumsByTheirKind() {
    Intake intake =
        read(
            gauge("memory", point(1.5)),
            sum("requests", AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE, true),
            sum("queue", AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE, false),
            sum("errors", AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA, true));

    assertThat(intake.refusals().total()).isZero();
    assertThat(series(intake))
        .extracting(SeriesSamples::getMetric, SeriesSamples::getKind)
        .containsExactly(
            tuple("memory", SeriesKind.GAUGE),
            tuple("requests", SeriesKind.COUNTER),
            tuple("queue", SeriesKind.UP_DOWN_COUNTER),
            tuple("errors", SeriesKind.DELTA));
  }

  @Test
  void putsTheSamplesOfASeriesInTheOrderOfTheirTime() {
    Intake intake =
        read(
            gauge(
                "m", point(2, NOW), point(1, NOW.minusSeconds(10)), point(3, NOW.plusSeconds(5))));

    assertThat(series(intake).getFirst().getValueList()).containsExactly(1.0, 2.0, 3.0);
  }

  @Test
  void refusesWhatIsNoSoundSampleAndTakesTheRest() {
    Intake intake =
        read(
            gauge("", point(1)),
            gauge("m", point(Double.NaN), point(Double.NEGATIVE_INFINITY), point(7)),
            gauge("late", point(1, NOW.minus(Duration.ofDays(15)))),
            gauge("early", point(1, NOW.plus(Duration.ofMinutes(61)))),
            gauge("empty", NumberDataPoint.newBuilder().setTimeUnixNano(nanos(NOW)).build()),
            gauge("nul\0", point(1)),
            gauge("x".repeat(256), point(1)),
            sum("odd", AggregationTemporality.AGGREGATION_TEMPORALITY_UNSPECIFIED, true));

    assertThat(intake.samples()).isEqualTo(1);
    assertThat(intake.refusals().counts())
        .containsOnly(
            entry(Refusal.NAMELESS_METRIC, 1L),
            entry(Refusal.NOT_FINITE, 2L),
            entry(Refusal.TOO_OLD, 1L),
            entry(Refusal.IN_THE_FUTURE, 1L),
            entry(Refusal.NO_VALUE, 1L),
            entry(Refusal.UNSTORABLE_TEXT, 1L),
            entry(Refusal.OVERSIZED_LABEL, 1L),
            entry(Refusal.UNSPECIFIED_TEMPORALITY, 1L));
    assertThat(intake.refusals().sentence()).contains("2 refused: a value is NaN or infinite");
  }

  @Test
  void refusesOversizedAndUnstorableLabels() {
    Intake intake =
        read(gauge("m", labelled("v".repeat(1_025)), labelled("a\0b"), labelled("fine")));

    assertThat(intake.samples()).isEqualTo(1);
    assertThat(intake.refusals().counts())
        .containsOnly(entry(Refusal.OVERSIZED_LABEL, 1L), entry(Refusal.UNSTORABLE_TEXT, 1L));
  }

  @Test
  void refusesPointTypesItDoesNotKnowByTheirNumber() {
    Metric histogram =
        Metric.newBuilder()
            .setName("latency")
            .setHistogram(
                Histogram.newBuilder()
                    .addDataPoints(HistogramDataPoint.getDefaultInstance())
                    .addDataPoints(HistogramDataPoint.getDefaultInstance()))
            .build();

    assertThat(read(histogram).refusals().counts())
        .containsOnly(entry(Refusal.UNSUPPORTED_TYPE, 2L));
  }

  @Test
  void cutsOffAClientThatMakesUpSeriesButNoOther() {
    NumberDataPoint[] flood =
        IntStream.range(0, 100).mapToObj(i -> labelled("v" + i)).toArray(NumberDataPoint[]::new);

    Intake flooded = read(gauge("m", flood));
    Intake again = read(gauge("m", flood));
    Intake other =
        reader.read(request(gauge("m", labelled("v99"))), new Client.TokenHolder("t", "*"), NOW);

    assertThat(flooded.samples()).isEqualTo(SERIES);
    assertThat(flooded.refusals().counts()).containsOnly(entry(Refusal.TOO_MANY_SERIES, 95L));
    assertThat(again.samples()).isEqualTo(SERIES);
    assertThat(other.samples()).isEqualTo(1);
  }

  @Test
  void refusesAResourceThatNothingIdentifies() {
    ExportMetricsServiceRequest request =
        ExportMetricsServiceRequest.newBuilder()
            .addResourceMetrics(
                ResourceMetrics.newBuilder()
                    .addScopeMetrics(ScopeMetrics.newBuilder().addMetrics(gauge("m", point(1)))))
            .build();

    assertThat(reader.read(request, AGENT, NOW).refusals().counts())
        .containsOnly(entry(Refusal.UNIDENTIFIED_RESOURCE, 1L));
  }

  @Test
  void refusesResourcesOutsideTheTokensScope() {
    Intake intake =
        reader.read(
            request(gauge("m", point(1))),
            new Client.TokenHolder("shop", "aws/1/eu-central-1"),
            NOW);

    assertThat(intake.refusals().counts()).containsOnly(entry(Refusal.OUTSIDE_SCOPE, 1L));
  }

  @Test
  void passesOverTheMarkThatASeriesHasEnded() {
    NumberDataPoint ended =
        point(0).toBuilder()
            .setFlags(DataPointFlags.DATA_POINT_FLAGS_NO_RECORDED_VALUE_MASK_VALUE)
            .build();

    Intake intake = read(gauge("m", ended));

    assertThat(intake.samples()).isZero();
    assertThat(intake.refusals().total()).isZero();
  }

  @Test
  void cutsALargeRequestIntoRecordsThatKafkaTakes() {
    OtlpReader wide =
        new OtlpReader(
            new TimeLimits(Duration.ofHours(1), Duration.ofDays(14)),
            new SeriesQuota(100_000, Clock.systemUTC()));
    NumberDataPoint[] points =
        IntStream.range(0, 5_000)
            .mapToObj(i -> labelled("v".repeat(200) + i))
            .toArray(NumberDataPoint[]::new);

    List<SampleBatch> batches = batches(wide.read(request(gauge("m", points)), AGENT, NOW));

    assertThat(batches).hasSizeGreaterThan(2);
    assertThat(batches).allMatch(batch -> batch.getSerializedSize() < 600_000);
    assertThat(batches.stream().mapToInt(SampleBatch::getSeriesCount).sum()).isEqualTo(5_000);
  }

  private Intake read(Metric... metrics) {
    return reader.read(request(metrics), AGENT, NOW);
  }

  private static ExportMetricsServiceRequest request(Metric... metrics) {
    return ExportMetricsServiceRequest.newBuilder()
        .addResourceMetrics(
            ResourceMetrics.newBuilder()
                .setResource(Resource.newBuilder().addAttributes(label("host.id", "h-1")))
                .addScopeMetrics(ScopeMetrics.newBuilder().addAllMetrics(List.of(metrics))))
        .build();
  }

  private static List<SampleBatch> batches(Intake intake) {
    return intake.resources().stream().flatMap(one -> one.batches(AGENT, NOW).stream()).toList();
  }

  private static List<SeriesSamples> series(Intake intake) {
    return batches(intake).stream().flatMap(batch -> batch.getSeriesList().stream()).toList();
  }

  private static Metric gauge(String name, NumberDataPoint... points) {
    return Metric.newBuilder()
        .setName(name)
        .setUnit("1")
        .setGauge(Gauge.newBuilder().addAllDataPoints(List.of(points)))
        .build();
  }

  private static Metric sum(String name, AggregationTemporality temporality, boolean monotonic) {
    return Metric.newBuilder()
        .setName(name)
        .setSum(
            Sum.newBuilder()
                .setAggregationTemporality(temporality)
                .setIsMonotonic(monotonic)
                .addDataPoints(point(1)))
        .build();
  }

  private static NumberDataPoint point(double value) {
    return point(value, NOW);
  }

  private static NumberDataPoint point(double value, Instant time) {
    return NumberDataPoint.newBuilder().setTimeUnixNano(nanos(time)).setAsDouble(value).build();
  }

  private static NumberDataPoint labelled(String value) {
    return point(1).toBuilder().addAttributes(label("k", value)).build();
  }

  private static KeyValue label(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static long nanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }
}
