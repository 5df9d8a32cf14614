package io.cloudpioneer.projections.history;

import io.cloudpioneer.events.stored.MetadataKeys;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps which events belong to one chain of causes and effects, so that a chain is found at once.
 */
@Component
@ProcessingGroup("chain/1")
class ChainProjection {
  private final JdbcClient db;
  private final BoardWriter writer;

  ChainProjection(JdbcClient db, BoardWriter writer) {
    this.db = db;
    this.writer = writer;
  }

  @EventHandler
  void on(EventMessage<?> event, Recorded recorded) {
    Object correlation = event.getMetaData().get(MetadataKeys.CORRELATION);
    if (correlation != null) {
      writer.append(
          recorded,
          """
          insert into chain_1 (correlation, position) values (:correlation, :position)
          on conflict do nothing\
          """,
          Map.of("correlation", correlation.toString()));
    }
  }

  @ResetHandler
  void reset() {
    db.sql("delete from chain_1").update();
  }
}
