package io.cloudpioneer.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class LiveFeedTest {
  private final Sinks.Many<Integer> changes = Sinks.many().multicast().directBestEffort();
  private final AtomicInteger reads = new AtomicInteger();
  private final Flux<String> feed =
      LiveFeed.of(
          changes.asFlux(),
          Duration.ZERO,
          ids -> {
            reads.incrementAndGet();
            return ids.stream().collect(Collectors.toMap(Function.identity(), id -> "row " + id));
          });

  @Test
  void readsARowOnceForAllWhoWait() {
    Flux<List<String>> two = Flux.zip(feed, feed, (one, other) -> List.of(one, other));

    StepVerifier.create(two.take(1))
        .then(() -> changes.tryEmitNext(7))
        .expectNext(List.of("row 7", "row 7"))
        .expectComplete()
        .verify(Duration.ofSeconds(5));
    assertThat(reads).hasValue(1);
  }

  @Test
  void readsNothingWhileNobodyListens() {
    changes.tryEmitNext(7);

    assertThat(reads).hasValue(0);
  }
}
