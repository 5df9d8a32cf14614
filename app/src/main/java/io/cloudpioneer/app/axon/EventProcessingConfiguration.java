package io.cloudpioneer.app.axon;

import io.cloudpioneer.commands.platform.DeadLetterRetries;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How events reach projections, publishers and sagas. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventProcessingSettings.class)
class EventProcessingConfiguration {
  @Bean
  RetryPolicy deadLetterRetryPolicy(EventProcessingSettings settings) {
    return new RetryPolicy(settings.deadLetters());
  }

  @Bean
  EventProcessing eventProcessing(
      ListableBeanFactory beans,
      EventProcessingSettings settings,
      RetryPolicy retryPolicy,
      ConnectionProvider connections,
      TransactionManager transactions,
      DeadLetterSchema deadLetterSchema,
      Serializer serializer) {
    return new EventProcessing(
        ProcessingGroups.of(beans),
        settings,
        retryPolicy,
        connections,
        transactions,
        deadLetterSchema,
        serializer);
  }

  @Bean
  HandlerEnhancerDefinition savepointPerHandler(DataSource database) {
    return new SavepointPerHandler(database);
  }

  @Bean
  DeadLetterRetry deadLetterRetry(
      org.axonframework.config.EventProcessingConfiguration processing,
      JdbcClient database,
      RetryPolicy policy,
      EventProcessingSettings settings) {
    return new DeadLetterRetry(
        processing, database, policy, settings.deadLetters().every(), Clock.systemUTC());
  }

  @Bean
  DeadLetterRetries deadLetterRetries(
      org.axonframework.config.EventProcessingConfiguration processing) {
    return new TriedAgain(processing);
  }
}
