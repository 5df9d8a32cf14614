package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.ingestion.IngestionConfiguration;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says every few seconds how many records wait to be stored, and how many samples were. */
@Component
@ProcessorRole
@DependsOn("topicCreation")
class IngestionStatus implements AutoCloseable {
  private static final int TIMEOUT_SECONDS = 10;

  private final Admin admin;
  private final JdbcClient db;
  private final AtomicLong lag;

  IngestionStatus(KafkaProperties kafka, JdbcClient db, MeterRegistry meters) {
    this.admin = Admin.create(kafka.buildAdminProperties());
    this.db = db;
    this.lag = meters.gauge("cloudpioneer.processor.lag.records", new AtomicLong());
  }

  @Scheduled(fixedDelay = 5_000, scheduler = IngestionConfiguration.SCHEDULER)
  void write() throws InterruptedException {
    lag.set(Math.max(0, written() - stored()));
    db.sql(
            """
            insert into ingestion_status (topic, lag, samples_last_minute, measured_at)
            values (:topic, :lag, coalesce(
              (select samples from stored_minute where minute = date_trunc('minute', now()) - interval '1 minute'), 0),
              now())
            on conflict (topic) do update set lag = excluded.lag,
              samples_last_minute = excluded.samples_last_minute, measured_at = excluded.measured_at\
            """)
        .param("topic", Topics.RAW)
        .param("lag", lag.get())
        .update();
    db.sql("delete from stored_minute where minute < now() - interval '1 day'").update();
  }

  private long stored() {
    return db.sql("select coalesce(sum(next_offset), 0) from kafka_offset where topic = :topic")
        .param("topic", Topics.RAW)
        .query(Long.class)
        .single();
  }

  private long written() throws InterruptedException {
    try {
      int partitions =
          admin
              .describeTopics(List.of(Topics.RAW))
              .allTopicNames()
              .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
              .values()
              .stream()
              .mapToInt(topic -> topic.partitions().size())
              .sum();
      Map<TopicPartition, OffsetSpec> ends =
          IntStream.range(0, partitions)
              .mapToObj(partition -> new TopicPartition(Topics.RAW, partition))
              .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
      return admin.listOffsets(ends).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS).values().stream()
          .mapToLong(ListOffsetsResultInfo::offset)
          .sum();
    } catch (ExecutionException | TimeoutException away) {
      throw new KafkaException("The lag of " + Topics.RAW + " could not be measured", away);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
