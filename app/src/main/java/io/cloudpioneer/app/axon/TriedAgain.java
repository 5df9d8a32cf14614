package io.cloudpioneer.app.axon;

import io.cloudpioneer.commands.platform.DeadLetterRetries;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;

/** Tries dead letters again as somebody wants it, whether their time has come or not. */
final class TriedAgain implements DeadLetterRetries {
  private final EventProcessingConfiguration processing;

  TriedAgain(EventProcessingConfiguration processing) {
    this.processing = processing;
  }

  @Override
  public void retry(String processingGroup, String sequence) {
    processing
        .sequencedDeadLetterProcessor(processingGroup)
        .ifPresent(letters -> letters.process(letter -> isOf(sequence, letter)));
  }

  private static boolean isOf(String sequence, DeadLetter<?> letter) {
    return letter instanceof JdbcDeadLetter<?> stored
        && stored.getSequenceIdentifier().equals(sequence);
  }
}
