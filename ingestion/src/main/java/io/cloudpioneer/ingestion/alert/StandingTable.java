package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.ConditionState;
import io.cloudpioneer.events.alert.ConditionState.Firing;
import io.cloudpioneer.events.alert.ConditionState.Pending;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps standings in the table {@code rule_condition}. */
@Repository
@ProcessorRole
class StandingTable implements Standings {
  private final JdbcClient db;

  StandingTable(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Map<AlertId, Standing> in(Set<Integer> partitions) {
    Map<AlertId, Standing> standings = new HashMap<>();
    db.sql("select * from rule_condition where partition = any(:partitions)")
        .param("partitions", partitions.toArray(Integer[]::new))
        .query(row -> {
          Instant since = row.getTimestamp("since").toInstant();
          ConditionState state = row.getBoolean("firing") ? new Firing(since) : new Pending(since);
          standings.put(
              new AlertId(row.getObject("alert_id", UUID.class)),
              new Standing(
                  new AlertRuleId(row.getObject("rule_id", UUID.class)),
                  row.getInt("rule_version"),
                  row.getInt("partition"),
                  state));
        });
    return standings;
  }

  @Override
  public void put(AlertId alert, Standing standing) {
    db.sql(
            """
            insert into rule_condition (alert_id, rule_id, rule_version, partition, firing, since)
            values (:alert, :rule, :version, :partition, :firing, :since)
            on conflict (alert_id) do update set rule_version = excluded.rule_version,
              partition = excluded.partition, firing = excluded.firing, since = excluded.since\
            """)
        .param("alert", alert.value())
        .param("rule", standing.rule().value())
        .param("version", standing.version())
        .param("partition", standing.partition())
        .param("firing", standing.isFiring())
        .param("since", Timestamp.from(standing.since()))
        .update();
  }

  @Override
  public void remove(AlertId alert) {
    db.sql("delete from rule_condition where alert_id = :alert")
        .param("alert", alert.value())
        .update();
  }

  @Override
  public Map<AlertId, Instant> takeEnded(Collection<AlertId> alerts) {
    Map<AlertId, Instant> ended = new HashMap<>();
    db.sql("delete from condition_reset where alert_id = any(:alerts) returning alert_id, ended_at")
        .param("alerts", alerts.stream().map(AlertId::value).toArray(UUID[]::new))
        .query(row -> {
          ended.put(new AlertId(row.getObject(1, UUID.class)), row.getTimestamp(2).toInstant());
        });
    return ended;
  }
}
