package io.cloudpioneer.agents.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.spool.Spool;
import io.cloudpioneer.agents.state.AgentCounts;
import io.cloudpioneer.agents.state.Connection;
import io.cloudpioneer.agents.state.StopSignal;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportLoopTest {
  private static final Outcome TAKEN = new Outcome.Delivered(0, "");
  private static final Outcome AWAY = new Outcome.Away("UNAVAILABLE", "gone", Optional.empty());
  private static final int SAMPLES = 10;

  @TempDir Path folder;

  private final Deque<Outcome> outcomes = new ArrayDeque<>();
  private final List<String> sent = new ArrayList<>();
  private final AgentCounts counts = new AgentCounts();
  private final StopSignal stop = new StopSignal();
  private Spool spool;
  private ExportLoop loop;

  @BeforeEach
  void open() throws IOException {
    spool = Spool.open(folder, 1 << 20);
    loop =
        new ExportLoop(
            spool,
            this::export,
            new RateLimit(1_000_000),
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), new Random(1)),
            counts,
            stop);
  }

  @AfterEach
  void close() throws IOException {
    spool.close();
  }

  @Test
  void sendsInOrderAndAgainUntilAcknowledged() throws Exception {
    spool("a", "b", "c");
    steps(TAKEN, AWAY, AWAY, TAKEN, TAKEN);
    assertThat(sent).containsExactly("a", "b", "b", "b", "c");
    assertThat(counts.delivered()).isEqualTo(3 * SAMPLES);
    assertThat(counts.failures()).containsEntry("UNAVAILABLE", 2L);
    assertThat(spool.content().samples()).isZero();
  }

  @Test
  void tellsWhetherTheCollectorIsThere() throws Exception {
    spool("a", "b");
    steps(AWAY);
    assertThat(counts.connection()).isEqualTo(Connection.AWAY);
    steps(TAKEN);
    assertThat(counts.connection()).isEqualTo(Connection.CONNECTED);
  }

  @Test
  void countsWhatTheCollectorRejectsByReason() throws Exception {
    spool("a", "b");
    steps(new Outcome.Delivered(4, "too old"), new Outcome.Unacceptable("no name"));
    assertThat(counts.rejected()).containsEntry("too old", 4L).containsEntry("no name", 10L);
    assertThat(counts.delivered()).isEqualTo(SAMPLES - 4);
    assertThat(spool.content().samples()).isZero();
  }

  @Test
  void keepsWhatARefusedAgentMeasured() throws Exception {
    spool("a");
    outcomes.add(new Outcome.Refused("revoked"));
    assertThat(loop.step()).isTrue();
    assertThat(counts.connection()).isEqualTo(Connection.REFUSED);
    assertThat(spool.content().samples()).isEqualTo(SAMPLES);
  }

  @Test
  void waitsAsLongAsTheCollectorAsks() throws Exception {
    spool("a");
    long start = System.nanoTime();
    steps(
        new Outcome.Away("RESOURCE_EXHAUSTED", "full", Optional.of(Duration.ofMillis(200))), TAKEN);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void putsTheBatchBackWhereItIsStoppedBeforeSending() throws Exception {
    spool("a");
    stop.stop();
    assertThat(loop.step()).isFalse();
    assertThat(sent).isEmpty();
    assertThat(spool.content().samples()).isEqualTo(SAMPLES);
  }

  private void spool(String... names) throws IOException {
    for (String name : names) {
      ExportMetricsServiceRequest batch =
          ExportMetricsServiceRequest.newBuilder()
              .addResourceMetrics(ResourceMetrics.newBuilder().setSchemaUrl(name))
              .build();
      spool.append(batch.toByteArray(), SAMPLES);
    }
  }

  private void steps(Outcome... expected) throws Exception {
    outcomes.addAll(List.of(expected));
    for (Outcome _ : expected) {
      assertThat(loop.step()).isFalse();
    }
  }

  private Outcome export(ExportMetricsServiceRequest batch) {
    sent.add(batch.getResourceMetrics(0).getSchemaUrl());
    return outcomes.removeFirst();
  }
}
