package io.cloudpioneer.agents.action.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.action.desk.Capabilities;
import io.cloudpioneer.agents.action.desk.Desk;
import io.cloudpioneer.agents.action.journal.Journal;
import io.cloudpioneer.agents.export.Backoff;
import io.cloudpioneer.agents.export.Collector;
import io.cloudpioneer.agents.settings.CollectorAddress;
import io.cloudpioneer.agents.state.StopSignal;
import io.cloudpioneer.agents.testing.Eventually;
import io.cloudpioneer.agents.testing.Orders;
import io.cloudpioneer.agents.testing.TestSteps;
import io.cloudpioneer.protocol.action.Direction;
import io.cloudpioneer.protocol.action.Hello;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.cloudpioneer.protocol.action.StepKey;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttendanceTest {
  private static final StepKey KEY = Orders.key(0, 1, Direction.FORWARD);
  private static final StepKey OTHER = Orders.key(0, 2, Direction.FORWARD);

  @TempDir Path folder;

  private final TestSteps steps = new TestSteps();
  private final StopSignal stop = new StopSignal();
  private Server server;
  private Collector collector;
  private Desk desk;
  private Thread attending;

  @BeforeEach
  void attend() throws Exception {
    server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(steps)
            .build()
            .start();
    collector = new Collector(new CollectorAddress("localhost", server.getPort()));
    collector.use(InsecureChannelCredentials.create());
    Line line = new Line();
    desk =
        new Desk(new Capabilities(List.of()), Journal.open(folder.resolve("steps"), 500), line, 1);
    Attendance attendance =
        new Attendance(
            collector,
            Hello.newBuilder().setProtocolVersion(1).build(),
            desk,
            line,
            new Backoff(Duration.ofMillis(10), Duration.ofMillis(50), new Random(1)),
            stop,
            Duration.ofMillis(100));
    attending =
        Thread.ofPlatform()
            .start(() -> {
              try {
                attendance.run();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
    Eventually.holds("a stream", () -> !steps.hellos().isEmpty());
  }

  @AfterEach
  void end() throws Exception {
    stop.stop();
    attending.join();
    desk.close();
    collector.close();
    server.shutdownNow().awaitTermination();
  }

  @Test
  void tellsAnOutcomeAgainAndAgainUntilItIsAcknowledged() {
    order(KEY);
    Eventually.holds("repetitions", () -> ends(KEY) >= 4);
    steps.acknowledge(KEY);
    order(OTHER);
    Eventually.holds("an answer after it", () -> ends(OTHER) > 0);
    long acknowledged = ends(KEY);
    Eventually.holds("repetitions of the other", () -> ends(OTHER) >= 4);
    // One may have been on its way.
    assertThat(ends(KEY)).isLessThanOrEqualTo(acknowledged + 1);
    assertThat(steps.hellos()).hasSize(1);
  }

  @Test
  void attendsAgainAfterEveryEnd() {
    for (int times = 1; times < 4; times++) {
      int streams = times;
      steps.hangUp();
      Eventually.holds("another stream", () -> steps.hellos().size() > streams);
    }
    order(KEY);
    Eventually.holds("an answer", () -> ends(KEY) > 0);
  }

  @Test
  void saysNothingToWhatItDoesNotUnderstandAndGoesOn() {
    steps.give(PlatformMessage.getDefaultInstance());
    order(KEY);
    Eventually.holds("an answer", () -> ends(KEY) > 0);
    assertThat(steps.hellos()).hasSize(1);
  }

  private void order(StepKey key) {
    steps.order(Orders.order(Orders.plan(), key).build());
  }

  private long ends(StepKey key) {
    return steps.ends().stream().filter(end -> end.getKey().equals(key)).count();
  }
}
