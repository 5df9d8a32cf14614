package io.cloudpioneer.ingestion.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.Observed;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.misc.CompletableFutureWrapper;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

class AskedAgentsTest {
  private static final AgentId AGENT = new AgentId(new UUID(4, 2));
  private static final AgentMessage UNASKED =
      AgentMessage.newBuilder().setObserved(Observed.newBuilder().setRequestId("none")).build();

  /** What Redis was given and hasn't taken yet. */
  private final List<CompletableFuture<Long>> told = new ArrayList<>();

  private final AskedAgents asked =
      new AskedAgents(
          new StaticListableBeanFactory().getBeanProvider(QuestionDesk.class),
          JsonMapper.shared(),
          slowRedis());

  @Test
  void passOnNoMoreAtOnceThanABoundOfWhatNobodyHereAsked() {
    for (int answer = 0; answer < AskedAgents.MOST_UNDER_WAY + 10; answer++) {
      asked.answered(AGENT, UNASKED);
    }
    assertThat(told).hasSize(AskedAgents.MOST_UNDER_WAY);

    told.getFirst().complete(0L);
    told.getLast().completeExceptionally(new IllegalStateException("Redis is away"));
    for (int answer = 0; answer < 10; answer++) {
      asked.answered(AGENT, UNASKED);
    }
    assertThat(told).hasSize(AskedAgents.MOST_UNDER_WAY + 2);
  }

  private RedissonClient slowRedis() {
    RTopic topic =
        pretend(
            RTopic.class,
            () -> {
              told.add(new CompletableFuture<>());
              return new CompletableFutureWrapper<>(told.getLast());
            });
    return pretend(RedissonClient.class, () -> topic);
  }

  private static <T> T pretend(Class<T> kind, Supplier<Object> answer) {
    return kind.cast(
        Proxy.newProxyInstance(
            kind.getClassLoader(), new Class<?>[] {kind}, (_, _, _) -> answer.get()));
  }
}
