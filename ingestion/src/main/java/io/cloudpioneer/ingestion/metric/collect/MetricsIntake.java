package io.cloudpioneer.ingestion.metric.collect;

import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.resource.MeasuredResources;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsPartialSuccess;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Takes an OTLP request from any transport: reads it, has it kept, and words the answer. */
@Component
@CollectorRole
final class MetricsIntake {
  private final OtlpReader reader;
  private final SampleLog log;
  private final MeasuredResources resources;
  private final MeterRegistry meters;
  private final Clock clock = Clock.systemUTC();

  MetricsIntake(
      OtlpReader reader, SampleLog log, MeasuredResources resources, MeterRegistry meters) {
    this.reader = reader;
    this.log = log;
    this.resources = resources;
    this.meters = meters;
  }

  /**
   * Returns once Kafka has every accepted sample.
   *
   * @throws NotTaken where it has not
   */
  ExportMetricsServiceResponse take(ExportMetricsServiceRequest request, Client client) {
    Instant now = clock.instant();
    Intake intake = reader.read(request, client, now);
    log.append(
        intake.resources().stream()
            .flatMap(resource -> resource.batches(client, now).stream())
            .toList());
    intake.resources().stream()
        .filter(resource -> !client.reportsInventoryOf(resource.identity()))
        .forEach(resource -> resources.seen(resource.identity(), resource.attributes(), now));
    count(intake);
    return answer(intake.refusals());
  }

  private void count(Intake intake) {
    count("accepted", "none", intake.samples());
    intake
        .refusals()
        .counts()
        .forEach((reason, samples) -> count("refused", reason.code(), samples));
  }

  private void count(String outcome, String reason, long samples) {
    meters
        .counter("cloudpioneer.collector.samples", "outcome", outcome, "reason", reason)
        .increment(samples);
  }

  private static ExportMetricsServiceResponse answer(Refusals refusals) {
    return refusals.total() == 0
        ? ExportMetricsServiceResponse.getDefaultInstance()
        : ExportMetricsServiceResponse.newBuilder()
            .setPartialSuccess(
                ExportMetricsPartialSuccess.newBuilder()
                    .setRejectedDataPoints(refusals.total())
                    .setErrorMessage(refusals.sentence()))
            .build();
  }
}
