package io.cloudpioneer.projections.person;

import io.cloudpioneer.events.person.PersonEvent;
import io.cloudpioneer.events.person.PersonEvent.PersonErased;
import io.cloudpioneer.events.person.PersonEvent.PersonForgotten;
import io.cloudpioneer.projections.board.Recorded;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps whom it was decided to forget, and when nothing of them was left. */
@Component
@ProcessingGroup("forgotten-people/1")
class ForgottenPeopleProjection {
  private final JdbcClient db;

  ForgottenPeopleProjection(JdbcClient db) {
    this.db = db;
  }

  @EventHandler
  void on(PersonForgotten event, Recorded recorded) {
    db.sql(
            """
            insert into forgotten_person_1 (person_id, forgotten_by, forgotten_at, sequence, position)
            values (:id, :by, :at, :sequence, :position)
            on conflict (person_id) do nothing\
            """)
        .param("by", event.by().value())
        .params(parameters(event, recorded))
        .update();
  }

  @EventHandler
  void on(PersonErased event, Recorded recorded) {
    db.sql(
            """
            update forgotten_person_1 set erased_at = :at, sequence = :sequence, position = :position
            where person_id = :id and sequence < :sequence\
            """)
        .params(parameters(event, recorded))
        .update();
  }

  private static Map<String, Object> parameters(PersonEvent event, Recorded recorded) {
    return Map.of(
        "id", event.personId().value(),
        "at", recorded.moment(),
        "sequence", recorded.sequence(),
        "position", recorded.position());
  }

  @ResetHandler
  void reset() {
    db.sql("delete from forgotten_person_1").update();
  }
}
