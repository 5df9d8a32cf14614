package io.cloudpioneer.graphql.live;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.identity.SessionWatch;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * What every subscription is held to: a bounded number for each person, a bounded number of
 * messages that wait for a slow reader, and no longer than the sign-in lasts.
 */
@Component
public class Subscriptions {
  static final int FOR_EACH_PERSON = 200;
  static final int WAITING_MESSAGES = 256;
  static final String OPEN = "cloudpioneer.api.subscriptions";
  static final String DROPPED = "cloudpioneer.api.subscriptions.dropped";

  /** A thread for each subscription at work, because an answer may have to wait for its rows. */
  private final Scheduler threads =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

  private final ConcurrentMap<PersonId, Integer> counts = new ConcurrentHashMap<>();
  private final SessionWatch sessions;
  private final Counter dropped;

  Subscriptions(SessionWatch sessions, MeterRegistry meters) {
    this.sessions = sessions;
    this.dropped = meters.counter(DROPPED);
    Gauge.builder(OPEN, counts, Subscriptions::open).register(meters);
  }

  /** Holds a person's subscription to all of that. */
  public <T> Flux<T> bounded(Flux<T> messages, CurrentPerson person) {
    return Flux.defer(() -> {
      enter(person.id());
      return messages
          .takeUntilOther(sessions.ended(person))
          .onBackpressureBuffer(WAITING_MESSAGES, _ -> dropped.increment())
          .publishOn(threads, 1)
          .onErrorMap(Exceptions::isOverflow, _ -> tooSlow())
          .doFinally(_ -> leave(person.id()));
    });
  }

  private void enter(PersonId person) {
    counts.compute(
        person,
        (_, count) -> {
          if (count != null && count >= FOR_EACH_PERSON) {
            throw Refusal.because(
                "subscription.too-many",
                "You have %d subscriptions open: close some first".formatted(count));
          }
          return count == null ? 1 : count + 1;
        });
  }

  private void leave(PersonId person) {
    counts.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
  }

  private static int open(Map<PersonId, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Refusal tooSlow() {
    return Refusal.because(
        "subscription.too-slow",
        "More than %d messages were waiting to be read: read what is there, then subscribe again"
            .formatted(WAITING_MESSAGES));
  }
}
