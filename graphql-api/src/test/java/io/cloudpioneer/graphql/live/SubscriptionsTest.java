package io.cloudpioneer.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.identity.SessionWatch;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.query.Visibility;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.session.MapSessionRepository;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class SubscriptionsTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final MapSessionRepository sessions = new MapSessionRepository(new HashMap<>());
  private final Subscriptions subscriptions = new Subscriptions(new SessionWatch(sessions), meters);
  private final Sinks.Many<Integer> messages = Sinks.many().multicast().directBestEffort();

  @Test
  void giveASlowReaderWhatWaitedAndThenTellWhyTheyEnd() {
    StepVerifier.create(subscriptions.bounded(messages.asFlux(), somebody()), 0)
        .then(() -> tell(2 * Subscriptions.WAITING_MESSAGES))
        .thenRequest(2L * Subscriptions.WAITING_MESSAGES)
        .thenConsumeWhile(_ -> true)
        .expectErrorMatches(end -> codeOf(end).equals("subscription.too-slow"))
        .verify(LIMIT);

    assertThat(meters.counter(Subscriptions.DROPPED).count()).isOne();
    assertThat(open()).isZero();
  }

  @Test
  void doNotLetASlowReaderHoldUpAnother() {
    BaseSubscriber<Integer> reader = new ReadsNothing();
    subscriptions.bounded(messages.asFlux(), somebody()).subscribe(reader);
    int atOnce = Subscriptions.WAITING_MESSAGES / 2;

    StepVerifier.Step<Integer> another =
        StepVerifier.create(subscriptions.bounded(messages.asFlux(), somebody()));
    for (int round = 0; round < 10; round++) {
      another = another.then(() -> tell(atOnce)).expectNextCount(atOnce);
    }
    another.thenCancel().verify(LIMIT);

    assertThat(meters.counter(Subscriptions.DROPPED).count()).isOne();
    reader.cancel();
  }

  @Test
  void areBoundedForEachPerson() {
    CurrentPerson person = somebody();
    List<Disposable> open =
        Stream.generate(() -> subscriptions.bounded(Flux.never(), person).subscribe())
            .limit(Subscriptions.FOR_EACH_PERSON)
            .toList();

    StepVerifier.create(subscriptions.bounded(Flux.never(), person))
        .expectErrorMatches(end -> codeOf(end).equals("subscription.too-many"))
        .verify(LIMIT);
    StepVerifier.create(subscriptions.bounded(Flux.just(1), somebody()))
        .expectNext(1)
        .expectComplete()
        .verify(LIMIT);

    assertThat(open()).isEqualTo(Subscriptions.FOR_EACH_PERSON);
    open.forEach(Disposable::dispose);
    assertThat(open()).isZero();
    StepVerifier.create(subscriptions.bounded(Flux.just(1), person))
        .expectNext(1)
        .expectComplete()
        .verify(LIMIT);
  }

  private static final class ReadsNothing extends BaseSubscriber<Integer> {
    @Override
    protected void hookOnSubscribe(Subscription subscription) {}
  }

  @Test
  void endWithTheTokenTheyWereOpenedBy() {
    CurrentPerson person = somebody(Instant.now().plusMillis(100));

    StepVerifier.create(subscriptions.bounded(Flux.never(), person)).expectComplete().verify(LIMIT);
  }

  private void tell(int count) {
    IntStream.range(0, count).forEach(messages::tryEmitNext);
  }

  private double open() {
    return meters.get(Subscriptions.OPEN).gauge().value();
  }

  private static String codeOf(Throwable end) {
    return end instanceof Refusal refusal ? refusal.code() : end.toString();
  }

  private static CurrentPerson somebody() {
    return somebody(null);
  }

  private static CurrentPerson somebody(@Nullable Instant until) {
    return new CurrentPerson(
        new PersonId(TimeOrderedUuid.at(Instant.EPOCH)),
        Set.of(Role.VIEWER),
        Visibility.everything(),
        null,
        until);
  }
}
