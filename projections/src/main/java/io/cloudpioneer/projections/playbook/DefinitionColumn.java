package io.cloudpioneer.projections.playbook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.Template;
import io.cloudpioneer.events.playbook.Trigger;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a playbook lies in its {@code jsonb} column. The form is this generation's own: a stored
 * event keeps its form for ever, a column only until the next rebuild.
 */
final class DefinitionColumn {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Trigger.class, Triggers.class)
          .addMixIn(ApprovalMode.class, ApprovalModes.class)
          .addMixIn(Template.class, BareText.class)
          .build();

  private DefinitionColumn() {}

  static String write(PlaybookDefinition definition) {
    return JSON.writeValueAsString(definition);
  }

  static PlaybookDefinition read(String column) {
    return JSON.readValue(column, PlaybookDefinition.class);
  }

  @JsonTypeInfo(use = Id.NAME, property = "kind")
  @JsonSubTypes({
    @Type(name = "alert", value = Trigger.OnAlert.class),
    @Type(name = "finding", value = Trigger.OnFinding.class),
    @Type(name = "by-hand", value = Trigger.ByHand.class)
  })
  private interface Triggers {}

  @JsonTypeInfo(use = Id.NAME, property = "kind")
  @JsonSubTypes({
    @Type(name = "always", value = ApprovalMode.Always.class),
    @Type(name = "never-for-low-risk", value = ApprovalMode.NeverForLowRisk.class),
    @Type(name = "earned", value = ApprovalMode.Earned.class)
  })
  private interface ApprovalModes {}

  private abstract static class BareText {
    @JsonCreator(mode = Mode.DELEGATING)
    BareText(String text) {}

    @JsonValue
    abstract String text();
  }
}
