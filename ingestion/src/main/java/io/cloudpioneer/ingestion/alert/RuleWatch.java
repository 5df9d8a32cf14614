package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleChanged;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleDefined;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleDisabled;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleEnabled;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rules for the stream, and withdraws the alerts of those that no longer watch. */
@Component
@ProcessorRole
@ProcessingGroup("ingestion-rules")
class RuleWatch {
  private final JdbcClient db;
  private final JsonMapper json;
  private final OpenAlerts alerts;

  RuleWatch(JdbcClient db, JsonMapper json, OpenAlerts alerts) {
    this.db = db;
    this.json = json;
    this.alerts = alerts;
  }

  @EventHandler
  void on(AlertRuleDefined event) {
    put(event.ruleId(), event.version(), event.definition());
  }

  /**
   * What still watches the same metric is judged anew by its next sample, on all its attributes.
   */
  @EventHandler
  void on(AlertRuleChanged event, @Timestamp Instant at, ReplayStatus replay) {
    put(event.ruleId(), event.version(), event.definition());
    if (!replay.isReplay()) {
      alerts.withdrawOthers(event.ruleId(), event.definition().metric(), at);
    }
  }

  @EventHandler
  void on(AlertRuleDisabled event, @Timestamp Instant at, ReplayStatus replay) {
    enable(event.ruleId(), event.version(), false);
    if (!replay.isReplay()) {
      alerts.withdrawAll(event.ruleId(), at);
    }
  }

  @EventHandler
  void on(AlertRuleEnabled event) {
    enable(event.ruleId(), event.version(), true);
  }

  @ResetHandler
  void reset() {
    db.sql("delete from watch_rule").update();
  }

  private void put(AlertRuleId rule, int version, RuleDefinition definition) {
    ThresholdCondition condition = definition.condition();
    db.sql(
            """
            insert into watch_rule (rule_id, version, enabled, name, metric, matching, comparison, threshold,
              clear_threshold, hold_millis, severity, reopens_millis, steady_changes, flaps_millis)
            values (:rule, :version, true, :name, :metric, cast(:matching as jsonb), :comparison, :threshold,
              :clearThreshold, :holdMillis, :severity, :reopensMillis, :steadyChanges, :flapsMillis)
            on conflict (rule_id) do update set version = excluded.version, name = excluded.name,
              metric = excluded.metric, matching = excluded.matching, comparison = excluded.comparison,
              threshold = excluded.threshold, clear_threshold = excluded.clear_threshold,
              hold_millis = excluded.hold_millis, severity = excluded.severity,
              reopens_millis = excluded.reopens_millis, steady_changes = excluded.steady_changes,
              flaps_millis = excluded.flaps_millis
            where watch_rule.version < excluded.version\
            """)
        .param("rule", rule.value())
        .param("version", version)
        .param("name", definition.name())
        .param("metric", definition.metric())
        .param("matching", json.writeValueAsString(definition.matching()))
        .param("comparison", condition.comparison().name())
        .param("threshold", condition.threshold())
        .param("clearThreshold", condition.clearThreshold())
        .param("holdMillis", condition.holdFor().toMillis())
        .param("severity", definition.severity().name())
        .param("reopensMillis", definition.recurrence().reopensWithin().toMillis())
        .param("steadyChanges", definition.recurrence().steadyChanges())
        .param("flapsMillis", definition.recurrence().flapsWithin().toMillis())
        .update();
  }

  private void enable(AlertRuleId rule, int version, boolean enabled) {
    db.sql(
            """
            update watch_rule set version = :version, enabled = :enabled
            where rule_id = :rule and version < :version\
            """)
        .param("rule", rule.value())
        .param("version", version)
        .param("enabled", enabled)
        .update();
  }
}
