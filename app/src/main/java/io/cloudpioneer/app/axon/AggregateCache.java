package io.cloudpioneer.app.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the aggregates used last, strongly, up to a bound: weak references are gone before they are
 * of use. It notes in the unit of work which aggregate came from here, so that what it does can be
 * doubted.
 */
final class AggregateCache implements Cache {
  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

  AggregateCache(long maximumSize, MeterRegistry registry) {
    entries = Caffeine.newBuilder().maximumSize(maximumSize).recordStats().build();
    CaffeineCacheMetrics.monitor(registry, entries, "aggregates");
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the method it overrides
  public <K, V> @Nullable V get(K key) {
    Object entry = entries.getIfPresent(key);
    if (entry instanceof AggregateCacheEntry<?> aggregate && CurrentUnitOfWork.isStarted()) {
      CachedAggregate.of(String.valueOf(key), aggregate).noteIn(CurrentUnitOfWork.get());
    }
    return (V) entry;
  }

  /** An aggregate that was asked for something but never came into being has no key. */
  @Override
  public void put(@Nullable Object key, Object value) {
    if (key != null) {
      entries.put(key, value);
    }
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return entries.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(@Nullable Object key) {
    return key != null && entries.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    entries.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.asMap().containsKey(key);
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("Nobody listens to this cache");
  }
}
