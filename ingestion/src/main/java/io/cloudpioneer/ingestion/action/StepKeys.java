package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.commands.costaction.StepKey.Direction;
import io.cloudpioneer.events.costaction.CostActionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step's key, as rows and agents write it. */
final class StepKeys {
  private StepKeys() {}

  static JdbcClient.StatementSpec named(JdbcClient.StatementSpec statement, StepKey key) {
    return statement
        .param("action", key.action().value())
        .param("step", key.step())
        .param("attempt", key.attempt())
        .param("direction", key.direction().name());
  }

  static StepKey of(ResultSet row) throws SQLException {
    return new StepKey(
        new CostActionId(row.getObject("action_id", UUID.class)),
        row.getInt("step"),
        row.getInt("attempt"),
        Direction.valueOf(row.getString("direction")));
  }

  /**
   * As an agent names it.
   *
   * @throws IllegalArgumentException where it names none
   */
  static StepKey of(io.cloudpioneer.protocol.action.StepKey said) {
    Direction direction =
        switch (said.getDirection()) {
          case FORWARD -> Direction.FORWARD;
          case COMPENSATION -> Direction.COMPENSATION;
          case DIRECTION_UNSPECIFIED, UNRECOGNIZED ->
              throw new IllegalArgumentException("A step's key needs a direction");
        };
    return new StepKey(
        CostActionId.parse(said.getActionId()), said.getStep(), said.getAttempt(), direction);
  }

  static io.cloudpioneer.protocol.action.StepKey said(StepKey key) {
    return io.cloudpioneer.protocol.action.StepKey.newBuilder()
        .setActionId(key.action().toString())
        .setStep(key.step())
        .setAttempt(key.attempt())
        .setDirection(
            switch (key.direction()) {
              case FORWARD -> io.cloudpioneer.protocol.action.Direction.FORWARD;
              case COMPENSATION -> io.cloudpioneer.protocol.action.Direction.COMPENSATION;
            })
        .build();
  }
}
