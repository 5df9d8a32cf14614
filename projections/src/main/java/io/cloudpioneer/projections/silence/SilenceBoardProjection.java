package io.cloudpioneer.projections.silence;

import static io.cloudpioneer.projections.board.Board.SILENCE;

import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceEvent;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceChanged;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceCreated;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceExpired;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import io.cloudpioneer.projections.query.Columns;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the silences as they are now, for people to look at; what holds is not decided here. */
@Component
@ProcessingGroup("silence-board/1")
class SilenceBoardProjection {
  private final BoardWriter writer;

  SilenceBoardProjection(BoardWriter writer) {
    this.writer = writer;
  }

  @EventHandler
  void on(SilenceCreated event, Recorded recorded) {
    writer.write(
        SILENCE,
        event.silenceId(),
        recorded,
        """
        insert into silence_board_1 (silence_id, version, matcher, starts_at, ends_at, reason_owner,
          reason_ciphertext, author, changed_by, changed_at, sequence, position)
        values (:id, :version, cast(:matcher as jsonb), :from, :until, :reasonOwner,
          :reason, :by, :by, :at, :sequence, :position)
        on conflict (silence_id) do nothing\
        """,
        columns(event, event.definition()));
  }

  @EventHandler
  void on(SilenceChanged event, Recorded recorded) {
    writer.write(
        SILENCE,
        event.silenceId(),
        recorded,
        """
        update silence_board_1 set version = :version, matcher = cast(:matcher as jsonb), starts_at = :from,
          ends_at = :until, reason_owner = :reasonOwner, reason_ciphertext = :reason,
          changed_by = :by, changed_at = :at, sequence = :sequence, position = :position
        where silence_id = :id and sequence < :sequence\
        """,
        columns(event, event.definition()));
  }

  @EventHandler
  void on(SilenceExpired event, Recorded recorded) {
    writer.write(
        SILENCE,
        event.silenceId(),
        recorded,
        """
        update silence_board_1 set version = :version, expired_at = :at,
          changed_by = :by, changed_at = :at, sequence = :sequence, position = :position
        where silence_id = :id and sequence < :sequence\
        """,
        Map.of("version", event.version(), "by", event.by().value()));
  }

  @ResetHandler
  void reset() {
    writer.clear(SILENCE);
  }

  private static Map<String, Object> columns(SilenceEvent event, SilenceDefinition definition) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("version", event.version());
    columns.put("matcher", MatcherColumn.write(definition.matcher()));
    columns.put("from", Columns.moment(definition.from()));
    columns.put("until", Columns.moment(definition.until()));
    columns.put("reasonOwner", definition.reason().owner().value());
    columns.put("reason", definition.reason().ciphertext());
    columns.put("by", event.by().value());
    return columns;
  }
}
