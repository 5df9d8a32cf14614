package io.cloudpioneer.app.axon;

import io.cloudpioneer.events.platform.DeadLetterEvent.DeadLetterDiscarded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes out of its queue what somebody decided to go on without. */
@Component
@ProcessingGroup("dead-letters")
@DisallowReplay
class DiscardedLetters {
  private final JdbcClient db;

  DiscardedLetters(JdbcClient db) {
    this.db = db;
  }

  @EventHandler
  void on(DeadLetterDiscarded event) {
    db.sql("delete from dead_letter where dead_letter_id = ?")
        .param(event.letterId().toString())
        .update();
  }
}
