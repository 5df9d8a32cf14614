package io.cloudpioneer.app.axon;

import java.util.concurrent.Executors;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;

/**
 * Gives each processing group a pooled streaming processor on the event store, whose streams wake
 * after commits, and a queue of dead letters in the order of each aggregate.
 */
final class EventProcessing implements ConfigurerModule {
  private final ProcessingGroups groups;
  private final EventProcessingSettings settings;
  private final RetryPolicy retryPolicy;
  private final ConnectionProvider connections;
  private final TransactionManager transactions;
  private final DeadLetterSchema deadLetterSchema;
  private final Serializer serializer;

  EventProcessing(
      ProcessingGroups groups,
      EventProcessingSettings settings,
      RetryPolicy retryPolicy,
      ConnectionProvider connections,
      TransactionManager transactions,
      DeadLetterSchema deadLetterSchema,
      Serializer serializer) {
    this.groups = groups;
    this.settings = settings;
    this.retryPolicy = retryPolicy;
    this.connections = connections;
    this.transactions = transactions;
    this.deadLetterSchema = deadLetterSchema;
    this.serializer = serializer;
  }

  @Override
  public void configureModule(Configurer configurer) {
    configurer.onInitialize(axon -> axon.onStart(() -> chainDeadlines(axon)));
    EventProcessingConfigurer processing = configurer.eventProcessing();
    processing
        .usingPooledStreamingEventProcessors()
        // Axon's default logs a failure and goes on, and the event would be lost.
        .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
        .registerDefaultDeadLetterPolicy(_ -> retryPolicy);
    for (String group : groups.projections()) {
      processing
          .registerPooledStreamingEventProcessorConfiguration(
              group, (axon, builder) -> pooled(group, axon, builder))
          .registerDeadLetterQueue(group, _ -> deadLetters(group));
    }
    for (String group : groups.policies()) {
      processing
          .registerPooledStreamingEventProcessorConfiguration(
              group, (axon, builder) -> fromNowOn(pooled(group, axon, builder)))
          .registerDeadLetterQueue(group, _ -> deadLetters(group));
    }
    for (String group : groups.sagas()) {
      processing.registerPooledStreamingEventProcessorConfiguration(
          group, (axon, builder) -> fromNowOn(pooled(group, axon, builder)));
    }
  }

  private static PooledStreamingEventProcessor.Builder fromNowOn(
      PooledStreamingEventProcessor.Builder builder) {
    return builder.initialToken(StreamableMessageSource::createHeadToken);
  }

  /** What follows from a deadline belongs to the chain in which it was set. */
  private static void chainDeadlines(Configuration axon) {
    axon.deadlineManager()
        .registerHandlerInterceptor(
            new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
  }

  private PooledStreamingEventProcessor.Builder pooled(
      String group, Configuration axon, PooledStreamingEventProcessor.Builder builder) {
    var workers =
        Executors.newScheduledThreadPool(
            settings.threads(), new AxonThreadFactory("WorkPackage[" + group + "]"));
    axon.onShutdown(workers::shutdown);
    return builder
        .workerExecutor(workers)
        .initialSegmentCount(settings.segments())
        .batchSize(settings.batchSize());
  }

  private SequencedDeadLetterQueue<EventMessage<?>> deadLetters(String group) {
    return JdbcSequencedDeadLetterQueue.builder()
        .processingGroup(group)
        .connectionProvider(connections)
        .transactionManager(transactions)
        .schema(deadLetterSchema)
        .genericSerializer(serializer)
        .eventSerializer(serializer)
        .build();
  }
}
