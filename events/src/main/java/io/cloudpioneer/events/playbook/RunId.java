package io.cloudpioneer.events.playbook;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.events.id.NameBasedUuid;
import java.util.UUID;

/**
 * Names one setting off of a playbook. Where something set it off, the name is derived from that,
 * so that one cause sets it off once; where a person did, it is a UUIDv7.
 */
public record RunId(UUID value) implements Id {
  public static RunId of(PlaybookId playbook, AlertId alert, int occurrence) {
    return new RunId(NameBasedUuid.of(playbook.value(), "%s/%d".formatted(alert, occurrence)));
  }

  public static RunId of(PlaybookId playbook, CostActionId recommended) {
    return new RunId(NameBasedUuid.of(playbook.value(), recommended.toString()));
  }

  /** The action that comes of it, if one does. */
  public CostActionId action() {
    return new CostActionId(NameBasedUuid.of(value, "action"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
