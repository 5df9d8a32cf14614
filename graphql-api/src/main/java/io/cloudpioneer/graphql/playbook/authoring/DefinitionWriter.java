package io.cloudpioneer.graphql.playbook.authoring;

import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.ApprovalMode.Always;
import io.cloudpioneer.events.playbook.ApprovalMode.Earned;
import io.cloudpioneer.events.playbook.ApprovalMode.NeverForLowRisk;
import io.cloudpioneer.events.playbook.BlastRadius.Limit;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookStep;
import io.cloudpioneer.events.playbook.Template;
import io.cloudpioneer.events.playbook.Trigger;
import io.cloudpioneer.events.playbook.Trigger.ByHand;
import io.cloudpioneer.events.playbook.Trigger.OnAlert;
import io.cloudpioneer.events.playbook.Trigger.OnFinding;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a playbook as its author would, with everything said that may be left out. */
final class DefinitionWriter {
  private static final int WIDTH = 120;
  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setWidth(WIDTH)
          .setDereferenceAliases(true)
          .build();

  private DefinitionWriter() {}

  static String write(PlaybookDefinition definition) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", definition.name());
    fields.put("title", definition.title().text());
    fields.put("trigger", trigger(definition.trigger()));
    fields.put("steps", definition.steps().stream().map(DefinitionWriter::step).toList());
    fields.put("risk", definition.risk().name().toLowerCase(Locale.ROOT));
    fields.put("approval", approval(definition.approval()));
    Map<String, Object> radius = new LinkedHashMap<>();
    radius.put("account", limit(definition.blastRadius().account()));
    radius.put("total", limit(definition.blastRadius().total()));
    fields.put("blastRadius", radius);
    fields.put("coolDown", Lengths.write(definition.coolDown()));
    fields.put("expiresAfter", Lengths.write(definition.expiresAfter()));
    fields.put("dryRun", definition.dryRun());
    return new Dump(SETTINGS).dumpToString(fields);
  }

  private static Map<String, Object> trigger(Trigger trigger) {
    return switch (trigger) {
      case OnAlert(var labels) -> Map.of("alert", new TreeMap<>(labels));
      case OnFinding(var finding) -> Map.of("finding", finding);
      case ByHand() -> Map.of("byHand", true);
    };
  }

  private static Map<String, Object> step(PlaybookStep step) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", step.name());
    fields.putAll(operation(step.operation(), step.parameters()));
    if (!step.restsOn().isEmpty()) {
      fields.put("restsOn", step.restsOn());
    }
    PlaybookStep.Compensation undo = step.compensation();
    if (undo != null) {
      fields.put("compensation", operation(undo.operation(), undo.parameters()));
    }
    fields.put("timeLimit", Lengths.write(step.timeLimit()));
    fields.put("attempts", step.attempts());
    fields.put("backOff", Lengths.write(step.backOff()));
    return fields;
  }

  private static Map<String, Object> operation(String name, Map<String, Template> parameters) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("operation", name);
    if (!parameters.isEmpty()) {
      Map<String, String> texts = new TreeMap<>();
      parameters.forEach((key, value) -> texts.put(key, value.text()));
      fields.put("parameters", texts);
    }
    return fields;
  }

  private static Map<String, Object> approval(ApprovalMode approval) {
    Map<String, Object> fields = new LinkedHashMap<>();
    switch (approval) {
      case Always _ -> fields.put("mode", "always");
      case NeverForLowRisk _ -> fields.put("mode", "never-for-low-risk");
      case Earned(int after, _) -> {
        fields.put("mode", "earned");
        fields.put("after", after);
      }
    }
    fields.put("required", approval.terms().required());
    fields.put("proposerMayApprove", approval.terms().proposerMayApprove());
    return fields;
  }

  private static Map<String, Object> limit(Limit limit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("atOnce", limit.atOnce());
    fields.put("perHour", limit.perHour());
    return fields;
  }
}
