package io.cloudpioneer.ingestion.metric;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Kafka's topics are made at the first start; a topic that is there already stays as it is.
 *
 * @param partitions of the metric topics: records are spread by resource, so it can't change later
 * @param replication copies of each partition; -1 for the broker's default
 */
@ConfigurationProperties("cloudpioneer.topics")
public record TopicProperties(
    @DefaultValue("6") int partitions, @DefaultValue("-1") short replication) {}
