package io.cloudpioneer.projections.alert;

import static io.cloudpioneer.projections.board.Board.RULE;

import io.cloudpioneer.events.alert.AlertRuleEvent;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleChanged;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleDefined;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleDisabled;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleEnabled;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import io.cloudpioneer.projections.query.Columns;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the rules as they are now. */
@Component
@ProcessingGroup("rule-board/1")
class RuleBoardProjection {
  private final BoardWriter writer;

  RuleBoardProjection(BoardWriter writer) {
    this.writer = writer;
  }

  @EventHandler
  void on(AlertRuleDefined event, Recorded recorded) {
    writer.write(
        RULE,
        event.ruleId(),
        recorded,
        """
        insert into rule_board_1 (rule_id, version, enabled, name, metric, matching, comparison, threshold,
          clear_threshold, hold_for, severity, escalation, reopens_within, steady_changes, flaps_within,
          escalation_policy, changed_by, changed_at, sequence, position)
        values (:id, :version, true, :name, :metric, cast(:matching as jsonb), :comparison, :threshold,
          :clearThreshold, :holdFor, :severity, cast(:escalation as jsonb),
          :reopensWithin, :steadyChanges, :flapsWithin, cast(:policy as uuid), :by, :at, :sequence, :position)
        on conflict (rule_id) do nothing\
        """,
        columns(event, event.definition()));
  }

  @EventHandler
  void on(AlertRuleChanged event, Recorded recorded) {
    writer.write(
        RULE,
        event.ruleId(),
        recorded,
        """
        update rule_board_1 set version = :version, name = :name, metric = :metric,
          matching = cast(:matching as jsonb), comparison = :comparison, threshold = :threshold,
          clear_threshold = :clearThreshold, hold_for = :holdFor, severity = :severity,
          escalation = cast(:escalation as jsonb), reopens_within = :reopensWithin,
          steady_changes = :steadyChanges, flaps_within = :flapsWithin,
          escalation_policy = cast(:policy as uuid),
          changed_by = :by, changed_at = :at, sequence = :sequence, position = :position
        where rule_id = :id and sequence < :sequence\
        """,
        columns(event, event.definition()));
  }

  @EventHandler
  void on(AlertRuleDisabled event, Recorded recorded) {
    switchTo(false, event, recorded);
  }

  @EventHandler
  void on(AlertRuleEnabled event, Recorded recorded) {
    switchTo(true, event, recorded);
  }

  @ResetHandler
  void reset() {
    writer.clear(RULE);
  }

  private void switchTo(boolean enabled, AlertRuleEvent event, Recorded recorded) {
    writer.write(
        RULE,
        event.ruleId(),
        recorded,
        """
        update rule_board_1 set version = :version, enabled = :enabled,
          changed_by = :by, changed_at = :at, sequence = :sequence, position = :position
        where rule_id = :id and sequence < :sequence\
        """,
        Map.of("version", event.version(), "enabled", enabled, "by", event.by().value()));
  }

  private static Map<String, Object> columns(AlertRuleEvent event, RuleDefinition definition) {
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
    columns.put("escalation", EscalationColumn.write(definition.escalation()));
    columns.put("reopensWithin", definition.recurrence().reopensWithin().toString());
    columns.put("steadyChanges", definition.recurrence().steadyChanges());
    columns.put("flapsWithin", definition.recurrence().flapsWithin().toString());
    EscalationPolicyId policy = definition.escalationPolicy();
    columns.put("policy", policy == null ? null : policy.value());
    columns.put("by", event.by().value());
    return columns;
  }
}
