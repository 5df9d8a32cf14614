package io.cloudpioneer.projections.playbook;

import static io.cloudpioneer.projections.board.Board.PLAYBOOK;

import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookEvent;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookChanged;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookDefined;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookDisabled;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookEnabled;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the playbooks as they are now, and every version of them. */
@Component
@ProcessingGroup("playbook-board/1")
class PlaybookBoardProjection {
  private final JdbcClient db;
  private final BoardWriter writer;

  PlaybookBoardProjection(JdbcClient db, BoardWriter writer) {
    this.db = db;
    this.writer = writer;
  }

  @EventHandler
  void on(PlaybookDefined event, Recorded recorded) {
    write(event, event.definition(), recorded);
    keepVersion(event, PlaybookChange.DEFINED, event.definition(), recorded);
  }

  /** Whether it is switched on stays as it was. */
  @EventHandler
  void on(PlaybookChanged event, Recorded recorded) {
    write(event, event.definition(), recorded);
    keepVersion(event, PlaybookChange.CHANGED, event.definition(), recorded);
  }

  @EventHandler
  void on(PlaybookDisabled event, Recorded recorded) {
    switchTo(false, event, recorded);
    keepVersion(event, PlaybookChange.DISABLED, null, recorded);
  }

  @EventHandler
  void on(PlaybookEnabled event, Recorded recorded) {
    switchTo(true, event, recorded);
    keepVersion(event, PlaybookChange.ENABLED, null, recorded);
  }

  @ResetHandler
  void reset() {
    writer.clear(PLAYBOOK);
    db.sql("delete from playbook_version_1").update();
  }

  private void write(PlaybookEvent event, PlaybookDefinition definition, Recorded recorded) {
    writer.write(
        PLAYBOOK,
        event.playbookId(),
        recorded,
        """
        insert into playbook_board_1 as known
          (playbook_id, version, enabled, name, definition, changed_by, changed_at, sequence, position)
        values (:id, :version, true, :name, cast(:definition as jsonb), :by, :at, :sequence, :position)
        on conflict (playbook_id) do update set version = excluded.version, name = excluded.name,
          definition = excluded.definition, changed_by = excluded.changed_by,
          changed_at = excluded.changed_at, sequence = excluded.sequence, position = excluded.position
        where known.sequence < excluded.sequence\
        """,
        Map.of(
            "version", event.version(),
            "name", definition.name(),
            "definition", DefinitionColumn.write(definition),
            "by", event.by().value()));
  }

  private void switchTo(boolean enabled, PlaybookEvent event, Recorded recorded) {
    writer.write(
        PLAYBOOK,
        event.playbookId(),
        recorded,
        """
        update playbook_board_1 set version = :version, enabled = :enabled,
          changed_by = :by, changed_at = :at, sequence = :sequence, position = :position
        where playbook_id = :id and sequence < :sequence\
        """,
        Map.of("version", event.version(), "enabled", enabled, "by", event.by().value()));
  }

  private void keepVersion(
      PlaybookEvent event,
      PlaybookChange change,
      @Nullable PlaybookDefinition definition,
      Recorded recorded) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("version", event.version());
    columns.put("change", change.name());
    columns.put("definition", definition == null ? null : DefinitionColumn.write(definition));
    columns.put("by", event.by().value());
    writer.append(
        event.playbookId(),
        recorded,
        """
        insert into playbook_version_1
          (playbook_id, version, change, definition, changed_by, changed_at, sequence)
        values (:id, :version, :change, cast(:definition as jsonb), :by, :at, :sequence)
        on conflict (playbook_id, version) do nothing\
        """,
        columns);
  }
}
