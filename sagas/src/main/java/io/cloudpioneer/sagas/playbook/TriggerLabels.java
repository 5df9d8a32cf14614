package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.playbook.Trigger.OnFinding;
import java.util.HashMap;
import java.util.Map;

/**
 * The labels by which what happened is held against triggers, and that templates have places for.
 */
final class TriggerLabels {
  private TriggerLabels() {}

  /** Of an alert: those of its resource, over them its series', over them its own. */
  static Map<String, String> of(AlertCause cause, Map<String, String> resource) {
    Map<String, String> labels = new HashMap<>(resource);
    labels.putAll(cause.attributes());
    labels.put("alert.rule", cause.ruleName());
    labels.put("alert.severity", cause.severity().name());
    labels.put("alert.metric", cause.metric());
    return labels;
  }

  /** Of a recommendation: those of its resource, over them what was found. */
  static Map<String, String> of(String finding, Map<String, String> resource) {
    Map<String, String> labels = new HashMap<>(resource);
    labels.put(OnFinding.LABEL, finding);
    return labels;
  }
}
