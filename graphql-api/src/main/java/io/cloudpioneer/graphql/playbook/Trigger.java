package io.cloudpioneer.graphql.playbook;

import io.cloudpioneer.events.playbook.Trigger.ByHand;
import io.cloudpioneer.events.playbook.Trigger.OnAlert;
import io.cloudpioneer.events.playbook.Trigger.OnFinding;
import io.cloudpioneer.graphql.resource.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sets a playbook off, as the schema has it. */
record Trigger(Kind kind, List<Attribute> labels, @Nullable String finding) {
  /** Of which kind a trigger is. */
  enum Kind {
    ALERT,
    FINDING,
    BY_HAND
  }

  static Trigger of(io.cloudpioneer.events.playbook.Trigger trigger) {
    return switch (trigger) {
      case OnAlert(var labels) -> new Trigger(Kind.ALERT, Attribute.all(labels), null);
      case OnFinding(var finding) -> new Trigger(Kind.FINDING, List.of(), finding);
      case ByHand() -> new Trigger(Kind.BY_HAND, List.of(), null);
    };
  }
}
