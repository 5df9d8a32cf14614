package io.cloudpioneer.graphql.live;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.identity.SessionWatch;
import io.cloudpioneer.graphql.refusal.Refusal;
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
 * messages that wait for a slow reader, and no longer than the session lasts.
 */
@Component
public class Subscriptions {
  private static final int FOR_EACH_PERSON = 200;
  private static final int WAITING_MESSAGES = 256;

  /** A thread for each message under way, because writing to a slow reader blocks. */
  private final Scheduler threads =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

  private final ConcurrentMap<PersonId, Integer> counts = new ConcurrentHashMap<>();
  private final SessionWatch sessions;

  Subscriptions(SessionWatch sessions) {
    this.sessions = sessions;
  }

  /** Holds a person's subscription to all of that. */
  public <T> Flux<T> bounded(Flux<T> messages, CurrentPerson person) {
    Flux<T> untilSignedOut =
        person.session() == null
            ? messages
            : messages.takeUntilOther(sessions.ended(person.session()));
    return Flux.defer(() -> {
      enter(person.id());
      return untilSignedOut
          .onBackpressureBuffer(WAITING_MESSAGES)
          .publishOn(threads)
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

  private static Refusal tooSlow() {
    return Refusal.because(
        "subscription.too-slow",
        "More than %d messages were waiting to be read: read what is there, then subscribe again"
            .formatted(WAITING_MESSAGES));
  }
}
