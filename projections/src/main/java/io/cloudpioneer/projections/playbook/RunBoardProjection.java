package io.cloudpioneer.projections.playbook;

import static io.cloudpioneer.projections.board.Board.PLAYBOOK_RUN;

import io.cloudpioneer.events.playbook.RunCause;
import io.cloudpioneer.events.playbook.RunCause.ByAlert;
import io.cloudpioneer.events.playbook.RunCause.ByPerson;
import io.cloudpioneer.events.playbook.RunCause.ByRecommendation;
import io.cloudpioneer.events.playbook.RunEvent;
import io.cloudpioneer.events.playbook.RunEvent.RunChecked;
import io.cloudpioneer.events.playbook.RunEvent.RunEnded;
import io.cloudpioneer.events.playbook.RunEvent.RunProposed;
import io.cloudpioneer.events.playbook.RunEvent.RunRefused;
import io.cloudpioneer.events.playbook.RunEvent.RunRehearsed;
import io.cloudpioneer.events.playbook.RunEvent.RunSetOff;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import io.cloudpioneer.projections.query.Columns;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what set playbooks off, and what came of it. */
@Component
@ProcessingGroup("playbook-run-board/1")
class RunBoardProjection {
  private final BoardWriter writer;

  RunBoardProjection(BoardWriter writer) {
    this.writer = writer;
  }

  @EventHandler
  void on(RunSetOff event, Recorded recorded) {
    Map<String, @Nullable Object> columns = columnsOf(event.cause());
    columns.put("playbook", event.playbook().value());
    columns.put("version", event.version());
    columns.put("scope", event.scope().toString());
    columns.put("resource", event.target().value());
    writer.write(
        PLAYBOOK_RUN,
        event.runId(),
        recorded,
        """
        insert into playbook_run_board_1 (run_id, playbook_id, version, scope, resource_id, cause, alert_id, occurrence,
          metric, threshold, cause_value, finding, person_id, status, set_off_at, sequence, position)
        values (:id, :playbook, :version, :scope, :resource, :cause, :alert, :occurrence,
          :metric, :threshold, :value, :finding, :person, 'PREPARING', :at, :sequence, :position)
        on conflict (run_id) do nothing\
        """,
        columns);
  }

  private static Map<String, @Nullable Object> columnsOf(RunCause cause) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    for (String column :
        new String[] {"alert", "occurrence", "metric", "threshold", "value", "finding", "person"}) {
      columns.put(column, null);
    }
    switch (cause) {
      case ByAlert alert -> {
        columns.put("cause", RunCauseKind.ALERT.name());
        columns.put("alert", alert.alert().value());
        columns.put("occurrence", alert.occurrence());
        columns.put("metric", alert.metric());
        columns.put("threshold", alert.condition().threshold());
        columns.put("value", alert.value());
      }
      case ByRecommendation(_, var finding) -> {
        columns.put("cause", RunCauseKind.RECOMMENDATION.name());
        columns.put("finding", finding);
      }
      case ByPerson(var by) -> {
        columns.put("cause", RunCauseKind.PERSON.name());
        columns.put("person", by.value());
      }
    }
    return columns;
  }

  @EventHandler
  void on(RunRefused event, Recorded recorded) {
    change(
        event,
        recorded,
        """
        status = 'REFUSED', code = :code, sentence = :sentence, action_id = null, ended_at = :at\
        """,
        Map.of("code", event.code(), "sentence", event.sentence()));
  }

  @EventHandler
  void on(RunRehearsed event, Recorded recorded) {
    change(
        event,
        recorded,
        "status = 'REHEARSED', effects = :effects, ended_at = :at",
        Map.of("effects", event.effects().toArray(String[]::new)));
  }

  @EventHandler
  void on(RunProposed event, Recorded recorded) {
    change(
        event,
        recorded,
        "status = 'PROPOSED', action_id = :action",
        Map.of("action", event.proposal().plan().action().value()));
  }

  @EventHandler
  void on(RunEnded event, Recorded recorded) {
    change(
        event,
        recorded,
        "status = :outcome, ended_at = :at",
        Map.of("outcome", event.outcome().name()));
  }

  @EventHandler
  void on(RunChecked event, Recorded recorded) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("verdict", event.verdict().name());
    columns.put("value", event.value());
    columns.put("measured", event.at() == null ? null : Columns.moment(event.at()));
    change(event, recorded, "verdict = :verdict, value = :value, measured_at = :measured", columns);
  }

  @ResetHandler
  void reset() {
    writer.clear(PLAYBOOK_RUN);
  }

  private void change(
      RunEvent event, Recorded recorded, String assignments, Map<String, ?> parameters) {
    writer.write(
        PLAYBOOK_RUN,
        event.runId(),
        recorded,
        """
        update playbook_run_board_1 set %s, sequence = :sequence, position = :position
        where run_id = :id and sequence < :sequence\
        """
            .formatted(assignments),
        parameters);
  }
}
