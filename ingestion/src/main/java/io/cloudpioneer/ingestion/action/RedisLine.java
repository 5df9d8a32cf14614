package io.cloudpioneer.ingestion.action;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** A topic between nodes. What is told while Redis is away is lost, and nobody waits for it. */
final class RedisLine {
  private final RTopic topic;
  private final AtomicReference<@Nullable CompletableFuture<?>> subscription =
      new AtomicReference<>();

  RedisLine(RedissonClient redis, String topic) {
    this.topic = redis.getTopic(topic, StringCodec.INSTANCE);
  }

  CompletionStage<Long> tell(String message) {
    return topic.publishAsync(message);
  }

  /** Hears what is told from when this completes; asked again, it tries again where it failed. */
  CompletableFuture<?> listen(Consumer<String> listener) {
    CompletableFuture<?> known = subscription.get();
    if (known != null && !known.isCompletedExceptionally()) {
      return known;
    }
    CompletableFuture<@Nullable Void> begun = new CompletableFuture<>();
    if (!subscription.compareAndSet(known, begun)) {
      return listen(listener);
    }
    topic
        .addListenerAsync(String.class, (_, message) -> listener.accept(message))
        .whenComplete((_, failure) -> {
          if (failure == null) {
            begun.complete(null);
          } else {
            begun.completeExceptionally(failure);
          }
        });
    return begun;
  }
}
