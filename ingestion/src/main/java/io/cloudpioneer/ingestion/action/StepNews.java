package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.events.agent.AgentId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the node that has an agent's stream that something lies ready: this process directly, the
 * others through Redis. A message that gets lost is only late.
 */
@Component
class StepNews {
  private static final Logger LOG = LoggerFactory.getLogger(StepNews.class);

  private final RedisLine nodes;
  private final AtomicReference<@Nullable Runnable> here = new AtomicReference<>();

  StepNews(RedissonClient redis) {
    this.nodes = new RedisLine(redis, "cp:action:steps");
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(StepLaid laid) {
    tell(laid.agent());
  }

  /** There is something new about an agent. */
  void tell(AgentId agent) {
    Runnable listener = here.get();
    if (listener != null) {
      listener.run();
    }
    nodes
        .tell(agent.toString())
        .whenComplete((_, failure) -> {
          if (failure != null) {
            LOG.debug("Other nodes were not told of a step", failure);
          }
        });
  }

  /** Has somebody hear of it from now on; asked again where Redis was away. */
  void listen(Runnable listener) {
    here.set(listener);
    var _ = nodes.listen(_ -> listener.run());
  }
}
