package io.cloudpioneer.projections.live;

import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.ViewChange;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.redis.RedisWatch;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The boards' changes as they happen, on whichever node. Redis tells them at once; PostgreSQL is
 * asked besides, every second while Redis is or just was away and now and then otherwise, so that a
 * change is never lost but only late.
 */
@Component
public class ViewChanges implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ViewChanges.class);
  private static final Duration WHILE_AWAY = Duration.ofSeconds(1);
  private static final Duration OTHERWISE = Duration.ofSeconds(10);

  /** Other nodes notice later than we do that Redis is back, and tell nothing until then. */
  private static final Duration NOT_YET_TRUSTED = Duration.ofSeconds(5);

  private final RTopic topic;
  private final RedisWatch watch;
  private final ChangedRows changedRows;
  private final SeenVersions seen = new SeenVersions();
  private final Sinks.Many<ViewChange> sink = Sinks.many().multicast().directBestEffort();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("view-changes").factory());
  private volatile boolean running;
  private boolean subscribed;
  private long awayAt = System.nanoTime();
  private long askedAt = System.nanoTime();

  ViewChanges(RedissonClient redis, RedisWatch watch, ChangedRows changedRows) {
    this.topic = redis.getTopic(ViewChangeMessage.TOPIC, StringCodec.INSTANCE);
    this.watch = watch;
    this.changedRows = changedRows;
  }

  /**
   * The changes of a board from now on, each row's in their order. A subscriber that asks for none
   * at the time loses them, so it must buffer what it can't lose.
   */
  public Flux<ViewChange> of(Board board, Visibility visibility) {
    return sink.asFlux()
        .filter(change -> change.board() == board && visibility.includes(change.scope()));
  }

  @Override
  public void start() {
    running = true;
    clock.scheduleWithFixedDelay(this::look, 0, WHILE_AWAY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    clock.shutdownNow();
    sink.tryEmitComplete();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void look() {
    try {
      if (!subscribed && watch.present()) {
        topic.addListener(String.class, (_, json) -> pass(ViewChangeMessage.read(json)));
        subscribed = true;
      }
      long now = System.nanoTime();
      if (!watch.present()) {
        awayAt = now;
      }
      boolean awayLately = now - awayAt < NOT_YET_TRUSTED.toNanos();
      if (awayLately || now - askedAt > OTHERWISE.toNanos()) {
        changedRows.sinceLastAsked().forEach(this::pass);
        askedAt = now;
      }
    } catch (RuntimeException failed) {
      LOG.warn("Changes of views were not asked for: {}", failed.toString());
    }
  }

  /** One at a time: two threads tell of changes, and a sink takes from one. */
  private synchronized void pass(ViewChange change) {
    if (seen.isNews(change)) {
      sink.tryEmitNext(change);
    }
  }
}
