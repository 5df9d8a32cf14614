package io.cloudpioneer.app.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.modelling.command.ConcurrencyException;

/** The events of one unit of work, and the one who waits for them: all of them are kept or none. */
final class Append {
  private final List<StoredEvent> events;
  private final long askedAt = System.nanoTime();
  private final CompletableFuture<Void> answer = new CompletableFuture<>();

  Append(List<StoredEvent> events) {
    this.events = List.copyOf(events);
  }

  List<StoredEvent> events() {
    return events;
  }

  StoredEvent first() {
    return events.getFirst();
  }

  boolean waitsLongerThan(Duration patience) {
    return waited().compareTo(patience) > 0;
  }

  Duration waited() {
    return Duration.ofNanos(System.nanoTime() - askedAt);
  }

  void kept() {
    answer.complete(null);
  }

  void conflicts() {
    answer.completeExceptionally(
        new ConcurrencyException(
            "Somebody else appended to %s %s first: event %d is not the next"
                .formatted(first().aggregateType(), first().aggregateId(), first().sequence())));
  }

  void fails(RuntimeException why) {
    answer.completeExceptionally(why);
  }

  /** Waits, through interruptions too: whoever sent this must know what became of it. */
  void await() {
    try {
      answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
