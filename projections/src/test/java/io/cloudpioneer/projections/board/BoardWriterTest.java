package io.cloudpioneer.projections.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.person.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** When and in which order rows reach the database. */
class BoardWriterTest {
  private final List<String> sent = new ArrayList<>();
  private final BoardWriter writer = new BoardWriter(new Database(), List.of());
  private final AgentId agent = new AgentId(UUID.randomUUID());

  @AfterEach
  void endBatches() {
    while (CurrentUnitOfWork.isStarted()) {
      CurrentUnitOfWork.get().rollback();
    }
  }

  @Test
  void sendsThemTogetherBeforeTheBatchCommits() {
    DefaultUnitOfWork<?> batch = batch();
    write("first");
    write("second");
    assertThat(sent).isEmpty();
    batch.commit();
    assertThat(sent).containsExactly("first", "history", "second", "history");
  }

  @Test
  void sendsThemOneByOneOnceABatchWasRefused() {
    refuseABatch();
    batch();
    write("first");
    assertThat(sent).containsExactly("first", "history");
  }

  /** Else the later of two writes to a row could reach the database first, and be lost. */
  @Test
  void keepsToOneWayWithinABatch() {
    DefaultUnitOfWork<?> batch = batch();
    write("first");
    refuseABatch();
    write("second");
    batch.commit();
    assertThat(sent).containsExactly("first", "history", "second", "history");
  }

  /** A row is kept as it is after each event, so its next write has to wait for that. */
  @Test
  void keepsTheRowsOfAWaveInHistoryTogether() {
    DefaultUnitOfWork<?> batch = batch();
    write("first");
    write("first", new AgentId(UUID.randomUUID()));
    batch.commit();
    assertThat(sent).containsExactly("first", "history");
  }

  /** Another segment's, on a thread of its own. */
  private void refuseABatch() {
    CompletableFuture.runAsync(
            () -> {
              DefaultUnitOfWork<?> other = batch();
              write("refused");
              assertThatThrownBy(other::commit).isInstanceOf(DataIntegrityViolationException.class);
            })
        .join();
  }

  private static DefaultUnitOfWork<?> batch() {
    return DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("an event"));
  }

  private void write(String sql) {
    write(sql, agent);
  }

  private void write(String sql, AgentId row) {
    Recorded recorded =
        new Recorded(0, 1, Instant.EPOCH, Instant.EPOCH, new Actor.Platform("test"), true);
    writer.write(Board.AGENT, row, recorded, sql, Map.of());
  }

  /** Only notes what it is sent, and refuses one statement. */
  private final class Database extends NamedParameterJdbcTemplate {
    private Database() {
      super(new JdbcTemplate());
    }

    @Override
    public int update(String sql, SqlParameterSource parameters) {
      sent.add(sql.contains("agent_history_1") ? "history" : sql);
      return 1;
    }

    @Override
    public <T extends @Nullable Object> List<T> query(
        String sql, Map<String, ?> parameters, RowMapper<T> mapper) {
      return List.of();
    }

    @Override
    public int[] batchUpdate(String sql, SqlParameterSource[] parameters) {
      if (sql.equals("refused")) {
        throw new DataIntegrityViolationException("refused");
      }
      sent.add(sql);
      return new int[parameters.length];
    }
  }
}
