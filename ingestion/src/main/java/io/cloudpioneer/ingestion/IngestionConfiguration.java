package io.cloudpioneer.ingestion;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Collectors, Kafka, the stream processor: what brings the world's numbers in. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class IngestionConfiguration {}
