package io.cloudpioneer.app.resource;

import static io.cloudpioneer.app.testing.Soon.soon;
import static io.cloudpioneer.app.testing.Soon.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.app.testing.KilledServer;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.live.ViewChanges;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.redis.RedisWatch;
import io.cloudpioneer.projections.resource.OverviewQueries;
import io.cloudpioneer.projections.resource.ResourceQueries;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.redisson.api.RMap;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import reactor.core.Disposable;

@IntegrationTest
class RedisLossTest {
  private static final Sender COLLECTOR = Sender.platform("test");

  @Autowired CommandDispatch commands;
  @Autowired ResourceQueries resources;
  @Autowired OverviewQueries overview;
  @Autowired ViewChanges changes;
  @Autowired RedisWatch watch;
  @Autowired RedissonClient redis;

  @Value("${cloudpioneer.data}")
  Path data;

  @Value("${spring.data.redis.port}")
  int port;

  @Value("${spring.data.redis.password}")
  String password;

  private final SomeHost host = SomeHost.in(UUID.randomUUID().toString());
  private final Visibility ours = Visibility.of(Set.of(host.scope()));

  @Test
  void fillsRedisAgainOnceItHasBeenEmptied() {
    observe(host);
    soon(() -> assertThat(counters().get("type:host")).isEqualTo("1"));
    redis.getKeys().flushall();
    assertThat(overview.overview(ours).resources()).isEqualTo(1);
    soon(() -> assertThat(counters().get("type:host")).isEqualTo("1"));
    soon(() -> assertThat(watch.complete()).isTrue());
    assertThat(overview.overview(ours).resources()).isEqualTo(1);
  }

  /** Fault 4 of the reliability list. */
  @Test
  void answersRightAndFillsRedisAgainWhenItIsKilledAndComesBackEmpty() {
    observe(host);
    soon(() -> assertThat(counters().get("type:host")).isEqualTo("1"));
    for (int round = 0; round < 3; round++) {
      redis.getKeys().flushall();
      KilledServer.REDIS.in(data);
      assertThat(resources.byId(host.id(), ours)).isPresent();
      assertThat(overview.overview(ours).resources()).isEqualTo(1);
      soon(() -> assertThat(counters().get("type:host")).isEqualTo("1"));
      soon(() -> assertThat(watch.complete()).isTrue());
      assertThat(overview.overview(ours).resources()).isEqualTo(1);
    }
  }

  @Test
  void answersFromPostgresqlAndTellsOfChangesWhileRedisIsSilent() throws IOException {
    soon(() -> assertThat(watch.complete()).isTrue());
    silenceRedisFor(Duration.ofSeconds(6));
    within(Duration.ofSeconds(4), () -> assertThat(watch.present()).isFalse());
    CountDownLatch told = new CountDownLatch(1);
    Disposable subscription =
        changes.of(Board.RESOURCE, ours).subscribe(change -> told.countDown());
    observe(host);
    soon(() -> assertThat(told.getCount()).isZero());
    subscription.dispose();
    assertThat(resources.byId(host.id(), ours)).isPresent();
    assertThat(overview.overview(ours).resources()).isEqualTo(1);
    soon(() -> assertThat(watch.complete()).isTrue());
    soon(() -> assertThat(counters().get("type:host")).isEqualTo("1"));
  }

  private void observe(SomeHost seen) {
    commands.send(seen.observed(Map.of()), COLLECTOR, "test.asked").join();
  }

  private RMap<String, String> counters() {
    return redis.getMap("cp:1:count:" + host.scope(), StringCodec.INSTANCE);
  }

  /** To its clients it is as if it hung. */
  private void silenceRedisFor(Duration time) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(5_000);
      String commands = "AUTH %s\r\nCLIENT PAUSE %d ALL\r\n".formatted(password, time.toMillis());
      socket.getOutputStream().write(commands.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes("+OK\r\n+OK\r\n".length());
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("+OK\r\n+OK\r\n");
    }
  }
}
