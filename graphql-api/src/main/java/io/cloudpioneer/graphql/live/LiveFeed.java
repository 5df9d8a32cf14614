package io.cloudpioneer.graphql.live;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The rows of a board as they change: each is read once, however many wait for it, and nobody who
 * is slow holds up the others.
 */
public final class LiveFeed {
  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

  /** Changes that come together are read together. */
  private static final Duration GATHERED = Duration.ofMillis(10);

  private static final Duration TICK = Duration.ofMillis(200);
  private static final int READ_AT_ONCE = 200;
  private static final int WAITING = 20_000;

  private LiveFeed() {}

  /**
   * A feed that runs while anybody listens.
   *
   * @param changed names what changed
   * @param apart how far two answers about one row are apart at least
   * @param read reads rows by their names
   */
  public static <K, V> Flux<V> of(
      Flux<K> changed, Duration apart, Function<Collection<K>, Map<K, V>> read) {
    return Flux.defer(
            () -> {
              Scheduler thread = Schedulers.newSingle("live-feed", true);
              Pace<K> pace = new Pace<>(apart);
              Flux<Collection<K>> news =
                  changed
                      .onBackpressureBuffer(WAITING, BufferOverflowStrategy.DROP_OLDEST)
                      .bufferTimeout(READ_AT_ONCE, GATHERED, thread)
                      .publishOn(thread)
                      .map(keys -> pace.admit(keys, System.nanoTime()));
              Flux<Collection<K>> held =
                  Flux.interval(TICK, thread)
                      .onBackpressureDrop()
                      .map(_ -> pace.release(System.nanoTime()));
              return Flux.merge(news, held)
                  .filter(keys -> !keys.isEmpty())
                  .concatMapIterable(keys -> rows(read, keys, pace))
                  .doFinally(_ -> thread.dispose());
            })
        .share();
  }

  /** Nothing where they cannot be read at the time; their turn comes again. */
  private static <K, V> Collection<V> rows(
      Function<Collection<K>, Map<K, V>> read, Collection<K> keys, Pace<K> pace) {
    try {
      return read.apply(keys).values();
    } catch (RuntimeException databaseAway) {
      LOG.warn("Changed rows were not read: {}", databaseAway.toString());
      pace.hold(keys);
      return List.of();
    }
  }
}
