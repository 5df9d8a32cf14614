package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.IngestionConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets steps of long ago: their history is in the actions' events. */
@Component
@CollectorRole
class OldSteps {
  /** Longer than an action can wait for a plan made anew and its approval. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final LaidSteps steps;

  OldSteps(LaidSteps steps) {
    this.steps = steps;
  }

  @Scheduled(
      initialDelay = 5,
      fixedDelay = 60,
      timeUnit = TimeUnit.MINUTES,
      scheduler = IngestionConfiguration.SCHEDULER)
  void forget() {
    steps.forget(Instant.now().minus(KEPT));
  }
}
