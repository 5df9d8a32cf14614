package io.cloudpioneer.app.axon;

import java.util.Optional;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that a unit of work took from the cache.
 *
 * @param version its last sequence number when it was taken; null before its first event
 */
record CachedAggregate(String id, EventSourcedAggregate<?> aggregate, @Nullable Long version) {
  private static final String KEY = CachedAggregate.class.getName();

  static CachedAggregate of(String id, AggregateCacheEntry<?> entry) {
    // Within one process the entry gives the very aggregate it was made of and needs nothing.
    EventSourcedAggregate<?> aggregate = entry.recreateAggregate(null, null, null);
    return new CachedAggregate(id, aggregate, aggregate.version());
  }

  static Optional<CachedAggregate> in(UnitOfWork<?> unitOfWork) {
    return Optional.ofNullable(unitOfWork.getResource(KEY));
  }

  void noteIn(UnitOfWork<?> unitOfWork) {
    unitOfWork.resources().put(KEY, this);
  }

  boolean hasChanged() {
    return version == null ? aggregate.version() != null : !version.equals(aggregate.version());
  }

  boolean isBehind(long lastSequence) {
    return version == null || version < lastSequence;
  }
}
