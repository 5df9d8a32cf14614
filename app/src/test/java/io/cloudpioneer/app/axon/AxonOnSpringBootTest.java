package io.cloudpioneer.app.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Axon 4.13 on Spring Boot 4 comes up with in-memory parts where it is not told otherwise. */
@IntegrationTest
class AxonOnSpringBootTest {
  @Autowired ApplicationContext context;

  @Test
  void keepsEverythingInPostgreSql() {
    assertThat(context.getBean(EventStorageEngine.class).getClass().getSimpleName())
        .isEqualTo("PostgresEventStorageEngine");
    assertThat(context.getBean(EventStore.class).getClass().getSimpleName())
        .isEqualTo("PostgresEventStore");
    assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    assertThat(context.getBean(SagaStore.class)).isInstanceOf(JdbcSagaStore.class);
    assertThat(context.getBean(DeadlineManager.class))
        .isInstanceOf(DbSchedulerDeadlineManager.class);
  }

  @Test
  void handlesEventsInSpringsTransactions() {
    assertThat(context.getBean(TransactionManager.class))
        .isInstanceOf(SpringTransactionManager.class);
  }

  @Test
  void writesAllOfItUnderStoredNames() {
    assertThat(context.getBeansOfType(Serializer.class).values())
        .isNotEmpty()
        .allSatisfy(serializer -> assertThat(serializer).isInstanceOf(StoredNameSerializer.class));
  }
}
