package io.cloudpioneer.app.axon;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.SnapshotterSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** How commands reach aggregates. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class CommandConfiguration {
  private static final int SNAPSHOT_EVERY = 100;

  @Bean
  CorrelationDataProvider whoAndWhy() {
    return new WhoAndWhy();
  }

  /**
   * Each command has a virtual thread and no transaction: the appender alone commits, for many at
   * once, while their threads wait.
   */
  @Bean(destroyMethod = "shutdown")
  @Qualifier("localSegment")
  AsynchronousCommandBus commandBus(EventStorageEngine events, Configuration axon) {
    AsynchronousCommandBus.Builder builder =
        AsynchronousCommandBus.builder()
            .executor(
                Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("command-", 0).factory()))
            .transactionManager(NoTransactionManager.INSTANCE)
            .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
            .spanFactory(axon.getComponent(CommandBusSpanFactory.class));
    AsynchronousCommandBus bus = builder.build();
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
    bus.registerHandlerInterceptor(new AccessControl());
    bus.registerHandlerInterceptor(new CacheDoubt(events));
    return bus;
  }

  /**
   * @param atOnce how many commands may be under way; more are refused for the moment
   */
  @Bean
  CommandDispatch commandDispatch(
      CommandBus bus,
      @Value("${cloudpioneer.commands.at-once:20000}") int atOnce,
      MeterRegistry registry) {
    AxonCommandDispatch dispatch = new AxonCommandDispatch(bus, atOnce);
    Gauge.builder("cloudpioneer.commands.under.way", dispatch, taken -> atOnce - taken.freePlaces())
        .description("Commands that were sent and not yet answered")
        .register(registry);
    return dispatch;
  }

  @Bean
  Cache aggregateCache(
      @Value("${cloudpioneer.aggregate-cache.size:50000}") long maximumSize,
      MeterRegistry registry) {
    return new AggregateCache(maximumSize, registry);
  }

  /** With no transaction around it, as one would hold a connection while others read and write. */
  @Bean
  Snapshotter aggregateSnapshotter(
      Configuration axon,
      HandlerDefinition handlerDefinition,
      ParameterResolverFactory parameterResolverFactory,
      EventStore eventStore,
      SnapshotterSpanFactory spanFactory) {
    return SpringAggregateSnapshotter.builder()
        .repositoryProvider(axon::repository)
        .transactionManager(NoTransactionManager.INSTANCE)
        .eventStore(eventStore)
        .parameterResolverFactory(parameterResolverFactory)
        .handlerDefinition(handlerDefinition)
        .spanFactory(spanFactory)
        .executor(SnapshotThreads.few())
        .build();
  }

  @Bean
  SnapshotTriggerDefinition aggregateSnapshots(Snapshotter snapshotter) {
    return new EventCountSnapshotTriggerDefinition(snapshotter, SNAPSHOT_EVERY);
  }
}
