package io.cloudpioneer.benchmarks.ingest;

import io.cloudpioneer.benchmarks.figure.Contender;
import io.cloudpioneer.benchmarks.figure.Report;
import io.cloudpioneer.benchmarks.figure.Rounds;
import io.cloudpioneer.benchmarks.figure.Samples;
import io.cloudpioneer.benchmarks.ingest.EndToEnd.Passage;
import io.cloudpioneer.benchmarks.platform.Calm;
import io.cloudpioneer.benchmarks.platform.Platform;
import io.cloudpioneer.benchmarks.run.BadArgument;
import io.cloudpioneer.benchmarks.run.Bench;
import io.cloudpioneer.benchmarks.run.Option;
import io.cloudpioneer.benchmarks.run.Options;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import io.cloudpioneer.ingestion.metric.collect.IngestTokens;
import io.cloudpioneer.ingestion.metric.collect.OtlpHttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.sql.DataSource;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

/** How many samples a second become rows, beside COPY of the same rows. */
public final class IngestBench implements Bench {
  private static final Option SERVICES =
      new Option("services", 128, EndToEnd.CLIENTS, 1_000, "how many services report");
  private static final Option SERIES =
      new Option("series", 100, 1, 1_000, "how many series each reports");
  private static final Option STEPS =
      new Option("steps", 20, 1, 1_000, "how many reports of each are sent in a measurement");

  /** What a measurement holds in memory ready to be sent. */
  private static final int MOST_SAMPLES = 3_000_000;

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String meaning() {
    return "samples/s from OTLP and from Kafka into the table, beside COPY of the same rows";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.ROUNDS, SERVICES, SERIES, STEPS);
  }

  @Override
  public Report run(Options options, Consumer<String> progress) throws Exception {
    requireFitting(options.of(SERVICES), options.of(SERIES), options.of(STEPS));
    try (Platform platform =
        Platform.start(
            "ingest",
            "--spring.kafka.consumer.isolation-level=read_committed",
            "--cloudpioneer.collector.series-per-client=1000000",
            // The fleet's time runs faster than ours.
            "--cloudpioneer.collector.future=300d")) {
      return measure(options, progress, platform);
    }
  }

  private static void requireFitting(int services, int series, int steps) {
    if ((long) services * series * steps > MOST_SAMPLES) {
      throw new BadArgument(
          "%d services of %d series and %d steps are more than %d samples: choose fewer of one"
              .formatted(services, series, steps, MOST_SAMPLES));
    }
  }

  private static Report measure(Options options, Consumer<String> progress, Platform platform)
      throws Exception {
    StoredSamplesCount stored = new StoredSamplesCount(platform.part(MeterRegistry.class));
    Fleet fleet = new Fleet("service", options.of(SERVICES), options.of(SERIES));
    EndToEnd endToEnd = new EndToEnd(fleet, number -> client(number, platform), stored);
    PlainCopy copy = new PlainCopy(fleet, platform.part(DataSource.class), platform.database());
    TableSize size = new TableSize(platform.database());
    String kafka =
        String.join(",", platform.part(KafkaConnectionDetails.class).getBootstrapServers());
    try (Sink sink = new Sink(fleet, kafka, stored)) {
      int steps = options.of(STEPS);
      Calm calm = new Calm(platform);
      FleetTime time = new FleetTime(steps);
      List<Sink.Stored> transactions = new ArrayList<>();
      List<Passage> passages = new ArrayList<>();
      Contender plain = contender("COPY", calm, () -> copy.samplesPerSecond(time.next(), steps));
      Contender processor =
          contender(
              "storing transactions",
              calm,
              () -> {
                transactions.add(sink.store(time.next(), steps));
                return transactions.getLast().perSecondOfTransactions();
              });
      Contender whole =
          contender(
              "OTLP to table",
              calm,
              () -> {
                passages.add(endToEnd.send(time.next(), steps));
                return passages.getLast().storedPerSecond();
              });
      Rounds rounds =
          Rounds.measure(options.of(Option.ROUNDS), List.of(processor, plain, whole), progress);
      return platform
          .describeIn(new Report())
          .condition("Sent again", endToEnd.sentAgain() + " requests that were not acknowledged")
          .table(rounds)
          .ratio("sink.vs_copy", rounds.ratio(processor, plain))
          .ratio("end_to_end.vs_copy", rounds.ratio(whole, plain))
          .figure("processor", median(transactions, Sink.Stored::perSecondOfAll), "samples/s")
          .figure("edge", median(passages, Passage::acknowledgedPerSecond), "samples/s")
          .figure("end_to_end", rounds.median(whole), "samples/s")
          .figure("end_to_end.cpu", median(passages, Passage::cpuMicrosPerSample), "us/sample")
          .figure("disk", size.bytes("sample", "rollup_1m") / stored.now(), "bytes/sample");
    }
  }

  private static Contender contender(String name, Calm calm, Contender.Measurement measurement) {
    return new Contender(
        name,
        "samples/s",
        () -> {
          calm.await();
          return measurement.measure();
        });
  }

  /** Of the rounds that count. */
  private static <T> double median(List<T> measured, ToDoubleFunction<T> what) {
    return Samples.of(measured.stream().skip(1).mapToDouble(what).toArray()).median();
  }

  private static OtlpClient client(int number, Platform platform) {
    try {
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, new TrustManager[] {platform.part(CollectorTls.class).trust()}, null);
      return new OtlpClient(
          tls,
          platform.part(OtlpHttpServer.class).port(),
          platform.part(IngestTokens.class).create("bench-" + number, IngestTokens.EVERYWHERE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No TLS for the clients", e);
    }
  }

  /** The fleet's own time, which starts with ours and goes on by each measurement. */
  private static final class FleetTime {
    private final long nanosPerMeasurement;
    private long next = Duration.ofMillis(System.currentTimeMillis() / 60_000 * 60_000).toNanos();

    FleetTime(int steps) {
      nanosPerMeasurement = Fleet.STEP_NANOS * steps;
    }

    long next() {
      long now = next;
      next += nanosPerMeasurement;
      return now;
    }
  }
}
