package io.cloudpioneer.ingestion.metric.collect;

import java.time.Duration;

/** The request could not be taken now and is to be sent again; nothing of it was kept for sure. */
public final class NotTaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Cause cause;

  NotTaken(Cause cause, String sentence) {
    super(sentence);
    this.cause = cause;
  }

  NotTaken(Cause cause, String sentence, Throwable why) {
    super(sentence, why);
    this.cause = cause;
  }

  Cause reason() {
    return cause;
  }

  Duration retryAfter() {
    return switch (cause) {
      case FULL -> Duration.ofSeconds(2);
      case LOG_AWAY -> Duration.ofSeconds(5);
    };
  }

  /** What stood in the way. */
  enum Cause {
    /** As much is on its way to Kafka as may be. */
    FULL,
    /** Kafka does not acknowledge. */
    LOG_AWAY
  }
}
