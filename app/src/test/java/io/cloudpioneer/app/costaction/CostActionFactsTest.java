package io.cloudpioneer.app.costaction;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.ingestion.TopicRecords;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** What the world is told of a cost action. */
@IntegrationTest
class CostActionFactsTest {
  private static final PersonId PERSON = new PersonId(UUID.randomUUID());
  private static final Sender SENDER =
      new Sender(new Actor.Person(PERSON), Set.of(Role.OPERATOR, Role.APPROVER));

  @Autowired CommandDispatch commands;
  @Autowired KafkaProperties kafka;

  @Test
  void areToldInTheirOrder() {
    SomeAction action = SomeAction.on(SomeHost.fresh(), PERSON);
    commands.send(action.proposed(), SENDER, "test").join();
    commands.send(action.approved(PERSON), SENDER, "test").join();

    // The remediation goes on with what is approved, so more may follow.
    soon(() ->
        assertThat(told(action))
            .extracting(fact -> header(fact, "ce_type"))
            .startsWith("cost-action.proposed", "cost-action.approval-given"));
    assertThat(told(action))
        .allSatisfy(fact -> {
          assertThat(header(fact, "ce_specversion")).isEqualTo("1.0");
          assertThat(header(fact, "ce_subject")).isEqualTo(action.id().toString());
        });
    assertThat(new String(told(action).get(1).value(), StandardCharsets.UTF_8))
        .contains(action.proposal().plan().hash().toString());
  }

  private List<ConsumerRecord<byte[], byte[]>> told(SomeAction action) {
    byte[] key = action.id().toString().getBytes(StandardCharsets.UTF_8);
    return new TopicRecords(kafka, "events.actions").of(key);
  }

  private static String header(ConsumerRecord<byte[], byte[]> fact, String name) {
    return new String(fact.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
