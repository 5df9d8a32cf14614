package io.cloudpioneer.graphql.live;

import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The moment from which a subscription misses nothing, as a message without content. A reader who
 * asks for the present state once that message has come has no gap between the two.
 */
public final class Beginning {
  private Beginning() {}

  /** The changes, and the beginning among them where the reader wants to be told of it. */
  public static <T> Flux<Optional<T>> told(Flux<T> changes, boolean wanted) {
    Flux<Optional<T>> messages = changes.map(Optional::of);
    // Merged in this order: the changes are subscribed to before the beginning is told.
    return wanted ? Flux.merge(messages, Mono.just(Optional.empty())) : messages;
  }
}
