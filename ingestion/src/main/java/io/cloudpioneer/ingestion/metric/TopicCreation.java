package io.cloudpioneer.ingestion.metric;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Makes the topics that aren't there. Not left to Spring's KafkaAdmin, which adds partitions to a
 * topic that has fewer than wished: that would send a resource's samples elsewhere.
 */
@Component("topicCreation")
class TopicCreation implements InitializingBean {
  private static final int PATIENCE_SECONDS = 60;
  private static final Map<String, String> KEPT_A_WEEK = Map.of("retention.ms", "604800000");

  private final KafkaProperties kafka;
  private final TopicProperties topics;

  TopicCreation(KafkaProperties kafka, TopicProperties topics) {
    this.kafka = kafka;
    this.topics = topics;
  }

  @Override
  public void afterPropertiesSet() throws InterruptedException {
    try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
      Set<String> existing = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      for (NewTopic topic : wanted()) {
        if (!existing.contains(topic.name())) {
          create(admin, topic);
        }
      }
    } catch (ExecutionException | TimeoutException unreachable) {
      throw new IllegalStateException(
          "Kafka at %s could not be asked for its topics (spring.kafka.bootstrap-servers): %s"
              .formatted(kafka.getBootstrapServers(), unreachable.getMessage()),
          unreachable);
    }
  }

  private List<NewTopic> wanted() {
    return List.of(
        topic(Topics.RAW, topics.partitions()),
        topic(Topics.PROCESSED, topics.partitions()),
        topic(Topics.RAW_DEAD, 1),
        topic(Topics.ALERTS, 3),
        topic(Topics.ACTIONS, 3));
  }

  private NewTopic topic(String name, int partitions) {
    return new NewTopic(name, partitions, topics.replication()).configs(KEPT_A_WEEK);
  }

  /** Another process may be making the same topic at this very moment. */
  private static void create(Admin admin, NewTopic topic)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw failed;
      }
    }
  }
}
