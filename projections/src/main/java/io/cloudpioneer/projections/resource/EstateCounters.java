package io.cloudpioneer.projections.resource;

import io.cloudpioneer.events.resource.Scope;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.CommittedChanges;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.board.ViewChange;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.redis.KeptInRedis;
import io.cloudpioneer.projections.redis.RedisWatch;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the estate's counts. After a change its scope is counted anew instead of being added to, so
 * nothing ever drifts; changes that come while a count runs wait for the next one together.
 */
@Component
class EstateCounters implements KeptInRedis, CommittedChanges, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(EstateCounters.class);

  private final EstateCount count;
  private final CountsInRedis redis;
  private final RedisWatch watch;
  private final Set<Scope> changed = ConcurrentHashMap.newKeySet();
  private final ExecutorService counting =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("estate-counters").factory());

  EstateCounters(EstateCount count, CountsInRedis redis, RedisWatch watch) {
    this.count = count;
    this.redis = redis;
    this.watch = watch;
  }

  /** The counts of what may be seen; PostgreSQL counts where Redis can't be asked, and the past. */
  EstateCounts counts(Visibility visibility, Moment moment) {
    return EstateCounts.sum(
        moment.isNow()
            ? redis.read(visibility).orElseGet(() -> counted(visibility, moment))
            : counted(visibility, moment));
  }

  @Override
  public void committed(List<ViewChange> changes) {
    for (ViewChange change : changes) {
      boolean counted = change.board() == Board.RESOURCE || change.board() == Board.ALERT;
      if (counted && change.scope() != null && changed.add(change.scope())) {
        counting.execute(this::countChanged);
      }
    }
  }

  @Override
  public void fill() {
    count.of(Visibility.everything(), Moment.NOW).forEach(redis::write);
  }

  @Override
  public void destroy() {
    counting.shutdownNow();
  }

  private List<Map<String, Integer>> counted(Visibility visibility, Moment moment) {
    return count.of(visibility, moment).stream().map(EstateCount.Counted::fields).toList();
  }

  private void countChanged() {
    Set<Scope> scopes = new HashSet<>(changed);
    changed.removeAll(scopes);
    if (scopes.isEmpty() || !watch.present()) {
      return; // counted already; or Redis is away, and is filled when it comes back
    }
    try {
      count.of(Visibility.of(scopes), Moment.NOW).forEach(redis::write);
    } catch (RuntimeException failed) {
      watch.distrust();
      LOG.warn("The estate's counters are filled again, for a count failed: {}", failed.toString());
    }
  }
}
