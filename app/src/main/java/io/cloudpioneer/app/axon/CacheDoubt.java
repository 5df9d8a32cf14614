package io.cloudpioneer.app.axon;

import io.cloudpioneer.commands.Rejected;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Where another process may have written since, an aggregate from the cache must not refuse, nor
 * say that there is nothing to do, before its stream was looked at. What it writes needs no such
 * doubt: the store takes only what follows on.
 */
final class CacheDoubt implements MessageHandlerInterceptor<CommandMessage<?>> {
  private final EventStorageEngine events;

  CacheDoubt(EventStorageEngine events) {
    this.events = events;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    try {
      Object result = chain.proceed();
      CachedAggregate.in(unitOfWork)
          .filter(cached -> !cached.hasChanged())
          .ifPresent(this::requireLatest);
      return result;
    } catch (Rejected refusal) {
      CachedAggregate.in(unitOfWork).ifPresent(this::requireLatest);
      throw refusal;
    }
  }

  /** The failure rolls the unit of work back, and that takes the aggregate out of the cache. */
  private void requireLatest(CachedAggregate cached) {
    events
        .lastSequenceNumberFor(cached.id())
        .filter(cached::isBehind)
        .ifPresent(last -> {
          throw new ConcurrencyException(
              "Aggregate %s was changed elsewhere, up to %d".formatted(cached.id(), last));
        });
  }
}
