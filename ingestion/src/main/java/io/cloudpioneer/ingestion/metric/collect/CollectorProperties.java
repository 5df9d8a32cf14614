package io.cloudpioneer.ingestion.metric.collect;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the collector listens and what it takes.
 *
 * @param maxMessage the largest request, decompressed
 * @param inFlight how many bytes may be on their way to Kafka before clients are told to wait
 * @param seriesPerClient how many series one client may keep active
 * @param future how far ahead of our clock a sample may lie
 */
@ConfigurationProperties("cloudpioneer.collector")
public record CollectorProperties(
    @DefaultValue Grpc grpc,
    @DefaultValue Http http,
    @DefaultValue("4MB") DataSize maxMessage,
    @DefaultValue("32MB") DataSize inFlight,
    @DefaultValue("10000") int seriesPerClient,
    @DefaultValue("1h") Duration future) {

  /** OTLP/gRPC and the agents' own service, always with TLS; port 0 takes any free one. */
  public record Grpc(@DefaultValue("0.0.0.0") String address, @DefaultValue("4317") int port) {}

  /**
   * OTLP/HTTP.
   *
   * @param tls plain HTTP is served on a loopback address only
   */
  public record Http(
      @DefaultValue("0.0.0.0") String address,
      @DefaultValue("4318") int port,
      @DefaultValue("true") boolean tls) {}
}
