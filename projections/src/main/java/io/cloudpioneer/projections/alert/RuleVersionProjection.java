package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.AlertRuleEvent;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleChanged;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleDefined;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import io.cloudpioneer.projections.query.Columns;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what each version of a rule watched for. */
@Component
@ProcessingGroup("rule-version/1")
class RuleVersionProjection {
  private final JdbcClient db;
  private final BoardWriter writer;

  RuleVersionProjection(JdbcClient db, BoardWriter writer) {
    this.db = db;
    this.writer = writer;
  }

  @EventHandler
  void on(AlertRuleDefined event, Recorded recorded) {
    keep(event, event.definition(), recorded);
  }

  @EventHandler
  void on(AlertRuleChanged event, Recorded recorded) {
    keep(event, event.definition(), recorded);
  }

  @ResetHandler
  void reset() {
    db.sql("delete from rule_version_1").update();
  }

  private void keep(AlertRuleEvent event, RuleDefinition definition, Recorded recorded) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("version", event.version());
    columns.put("name", definition.name());
    columns.put("metric", definition.metric());
    columns.put("matching", Columns.attributes(definition.matching()));
    columns.put("comparison", definition.condition().comparison().name());
    columns.put("threshold", definition.condition().threshold());
    columns.put("clearThreshold", definition.condition().clearThreshold());
    columns.put("holdFor", definition.condition().holdFor().toString());
    columns.put("severity", definition.severity().name());
    columns.put("reopensWithin", definition.recurrence().reopensWithin().toString());
    columns.put("steadyChanges", definition.recurrence().steadyChanges());
    columns.put("flapsWithin", definition.recurrence().flapsWithin().toString());
    writer.append(
        event.ruleId(),
        recorded,
        """
        insert into rule_version_1 (rule_id, version, name, metric, matching, comparison, threshold,
          clear_threshold, hold_for, severity, reopens_within, steady_changes, flaps_within)
        values (:id, :version, :name, :metric, cast(:matching as jsonb), :comparison, :threshold,
          :clearThreshold, :holdFor, :severity, :reopensWithin, :steadyChanges, :flapsWithin)
        on conflict (rule_id, version) do nothing\
        """,
        columns);
  }
}
