package io.cloudpioneer.graphql.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Notices that a sign-in is over while a connection made under it is still open. Asking does not
 * keep a session alive.
 */
@Component
public class SessionWatch {
  private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final SessionRepository<?> sessions;
  private final ConcurrentMap<String, Mono<Long>> watched = new ConcurrentHashMap<>();

  public SessionWatch(SessionRepository<?> sessions) {
    this.sessions = sessions;
  }

  /** Whether what the person came in by is still good. */
  public boolean lasts(CurrentPerson person) {
    boolean tokenIsOver = person.until() != null && !Instant.now().isBefore(person.until());
    return !tokenIsOver && (person.session() == null || lasts(person.session()));
  }

  /** Emits once what the person came in by is over. */
  public Mono<Long> ended(CurrentPerson person) {
    if (person.until() != null) {
      return Mono.delay(Duration.between(Instant.now(), person.until()));
    }
    return person.session() == null ? Mono.never() : ended(person.session());
  }

  /** Whether the session still lasts; while Redis can't say, what lasted before still does. */
  boolean lasts(String session) {
    try {
      return sessions.findById(session) != null;
    } catch (RuntimeException redisAway) {
      LOG.debug("Nobody can say whether a session lasts", redisAway);
      return true;
    }
  }

  /** All who wait for one session ask together. */
  private Mono<Long> ended(String session) {
    return watched.computeIfAbsent(session, this::watch);
  }

  private Mono<Long> watch(String session) {
    return Flux.interval(EVERY, Schedulers.boundedElastic())
        .onBackpressureDrop()
        .filter(_ -> !lasts(session))
        .take(1)
        .doFinally(_ -> watched.remove(session))
        .share()
        .next();
  }
}
