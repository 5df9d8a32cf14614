package io.cloudpioneer.app.axon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are handled.
 *
 * @param segments into how many parts each group's work is split, over all processes; fixed at a
 *     group's first start
 * @param threads how many of its parts a group works on at once in this process
 * @param batchSize how many events share a transaction at most
 * @param deadLetters how often dead letters are tried again
 */
@ConfigurationProperties("cloudpioneer.events")
record EventProcessingSettings(
    @DefaultValue("4") int segments,
    @DefaultValue("2") int threads,
    @DefaultValue("64") int batchSize,
    @DefaultValue DeadLetters deadLetters) {
  /**
   * When a dead letter is tried again.
   *
   * @param every how often to look for letters that are due
   * @param firstPause before the first attempt; doubled for each one after it
   * @param longestPause where the doubling ends
   */
  record DeadLetters(
      @DefaultValue("1s") Duration every,
      @DefaultValue("5s") Duration firstPause,
      @DefaultValue("15m") Duration longestPause) {}
}
