package io.cloudpioneer.ingestion;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Collectors, Kafka, the stream processor: what brings the world's numbers in. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@ConfigurationPropertiesScan
@EnableScheduling
public class IngestionConfiguration {
  /** The scheduler of ingestion's periodic work, of which little happens at once. */
  public static final String SCHEDULER = "ingestionScheduler";

  @Bean(name = SCHEDULER, defaultCandidate = false)
  ThreadPoolTaskScheduler ingestionScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(3);
    scheduler.setThreadNamePrefix("ingestion-");
    scheduler.setErrorHandler(new PeriodicFailures());
    return scheduler;
  }
}
