package io.cloudpioneer.app.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The event store on PostgreSQL. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventStoreSettings.class)
class EventStoreConfiguration {
  @Bean
  CommitSignal commitSignal() {
    return new CommitSignal();
  }

  @Bean
  CommitAnnouncements commitAnnouncements(DataSource database, CommitSignal signal) {
    return new CommitAnnouncements(database, signal);
  }

  @Bean
  EventAppender eventAppender(
      DataSource database,
      EventStoreSettings settings,
      CommitSignal signal,
      MeterRegistry registry) {
    return new EventAppender(database, settings, signal, new AppendMetrics(registry));
  }

  @Bean
  PostgresEventStorageEngine eventStorageEngine(
      DataSource database,
      EventStoreSettings settings,
      EventAppender appender,
      Serializer snapshotSerializer,
      @Qualifier("eventSerializer") Serializer eventSerializer,
      Configuration axon) {
    var builder = new PostgresEventStorageEngine.Builder();
    builder
        .snapshotSerializer(snapshotSerializer)
        .eventSerializer(eventSerializer)
        .upcasterChain(axon.upcasterChain())
        .snapshotFilter(axon.snapshotFilter());
    return new PostgresEventStorageEngine(
        builder, database, appender, new EventPages(database, settings.pageSize()));
  }

  @Bean("eventBus")
  @Qualifier("eventStore")
  PostgresEventStore eventStore(
      PostgresEventStorageEngine engine,
      CommitSignal signal,
      EventStoreSettings settings,
      Configuration axon) {
    var builder = new PostgresEventStore.Builder();
    builder
        .storageEngine(engine)
        .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
        .spanFactory(axon.getComponent(EventBusSpanFactory.class));
    return new PostgresEventStore(builder, engine, signal, settings.lookAgainAfter());
  }
}
