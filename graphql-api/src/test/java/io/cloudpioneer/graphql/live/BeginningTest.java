package io.cloudpioneer.graphql.live;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class BeginningTest {
  private final Sinks.Many<Integer> changes = Sinks.many().multicast().directBestEffort();

  @Test
  void comesOnceNoChangeIsMissedAnyMore() {
    Flux<Optional<Integer>> told = Beginning.told(changes.asFlux(), true);

    StepVerifier.create(
            told.doOnNext(message -> {
              if (message.isEmpty()) {
                changes.tryEmitNext(7);
              }
            }))
        .expectNext(Optional.empty())
        .expectNext(Optional.of(7))
        .thenCancel()
        .verify(Duration.ofSeconds(5));
  }

  @Test
  void isNotToldToThoseWhoDidNotAsk() {
    StepVerifier.create(Beginning.told(changes.asFlux(), false))
        .then(() -> changes.tryEmitNext(7))
        .expectNext(Optional.of(7))
        .thenCancel()
        .verify(Duration.ofSeconds(5));
  }
}
