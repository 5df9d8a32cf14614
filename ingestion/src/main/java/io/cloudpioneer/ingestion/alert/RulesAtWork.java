package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.events.alert.AlertRuleId;
import java.util.List;

/** The rules that are enabled now. */
interface RulesAtWork {
  List<WatchedRule> on(String metric);

  boolean isAtWork(AlertRuleId rule);
}
