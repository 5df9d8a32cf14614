package io.cloudpioneer.app.reliability;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that events are projected into, and how far each of it has come. */
record ReadModels(JdbcClient db) {
  /** The processing groups that a replay may go through. */
  static final List<String> GROUPS =
      List.of(
          "resource-board/1",
          "alert-board/1",
          "rule-board/1",
          "policy-board/1",
          "silence-board/1",
          "agent-board/1",
          "chain/1",
          "ingestion-rules",
          "ingestion-alerts",
          "ingestion-agents");

  private static final List<String> TABLES =
      List.of(
          "resource_board_1",
          "alert_board_1",
          "alert_timeline_1",
          "rule_board_1",
          "policy_board_1",
          "silence_board_1",
          "agent_board_1",
          "resource_history_1",
          "alert_history_1",
          "rule_history_1",
          "policy_history_1",
          "silence_history_1",
          "agent_history_1",
          "chain_1",
          "watch_rule",
          "watch_alert",
          "agent_revoked");

  /** A hash of all columns of all rows by table. */
  Map<String, String> hashes() {
    return TABLES.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                table ->
                    db.sql(
                            """
                            select md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) from %s t
                            """
                                .formatted(table))
                        .query(String.class)
                        .single()));
  }

  /** How many rows there are by table. */
  Map<String, Long> rows() {
    return TABLES.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                table -> db.sql("select count(*) from " + table).query(Long.class).single()));
  }

  /** Whether every group has handled every event there is. */
  boolean areComplete() {
    return db.sql(
            """
            select min(coalesce(token -> 'currentToken' ->> 'globalIndex', token ->> 'globalIndex', '-1')::bigint)
              >= (select max(global_index) from event)
            from (select convert_from(token, 'UTF8')::jsonb as token from token_entry
                  where processor_name in (:groups)) as position
            """)
        .param("groups", GROUPS)
        .query(Boolean.class)
        .single();
  }
}
