package io.cloudpioneer.benchmarks.commands;

import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.stored.MetadataKeys;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/**
 * Axon as its manual sets it up for JDBC: its own storage engine, tables, command bus and aggregate
 * cache, with our aggregates, our serializer and snapshots as often as ours.
 */
final class StockAxon implements AutoCloseable {
  private static final int SNAPSHOT_EVERY = 100;

  private final Configuration axon;

  private StockAxon(Configuration axon) {
    this.axon = axon;
  }

  static StockAxon over(
      javax.sql.DataSource source, TransactionManager transactions, Serializer serializer)
      throws ClassNotFoundException {
    JdbcEventStorageEngine engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(new SpringDataSourceConnectionProvider(source))
            .transactionManager(transactions)
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .build();
    engine.createSchema(PostgresEventTableFactory.INSTANCE);
    Configuration axon =
        DefaultConfigurer.defaultConfiguration(false)
            .configureTransactionManager(_ -> transactions)
            .configureSerializer(_ -> serializer)
            .configureEventSerializer(_ -> serializer)
            .configureEmbeddedEventStore(_ -> engine)
            .configureCorrelationDataProviders(_ ->
                java.util.List.of(
                    new MessageOriginProvider(),
                    new SimpleCorrelationDataProvider(MetadataKeys.ACTOR, MetadataKeys.REASON)))
            .configureAggregate(aggregate())
            .buildConfiguration();
    axon.start();
    return new StockAxon(axon);
  }

  /** Found by name, since nobody but Axon has business with an aggregate. */
  private static AggregateConfigurer<?> aggregate() throws ClassNotFoundException {
    return AggregateConfigurer.defaultConfiguration(
            Class.forName("io.cloudpioneer.aggregates.resource.Resource"))
        .configureCache(_ -> new WeakReferenceCache())
        .configureSnapshotTrigger(
            axon -> new EventCountSnapshotTriggerDefinition(axon.snapshotter(), SNAPSHOT_EVERY));
  }

  void send(ObserveResource command) {
    CompletableFuture<Void> answer = new CompletableFuture<>();
    bus()
        .dispatch(
            GenericCommandMessage.asCommandMessage(command)
                .andMetaData(
                    Map.of(
                        MetadataKeys.ACTOR, "platform:bench",
                        MetadataKeys.REASON, "bench.observed")),
            (_, result) -> {
              if (result.isExceptional()) {
                answer.completeExceptionally(result.exceptionResult());
              } else {
                answer.complete(null);
              }
            });
    answer.join();
  }

  private CommandBus bus() {
    return axon.commandBus();
  }

  @Override
  public void close() {
    axon.shutdown();
  }
}
