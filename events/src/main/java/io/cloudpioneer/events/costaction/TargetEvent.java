package io.cloudpioneer.events.costaction;

import io.cloudpioneer.events.resource.ResourceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which action is at a resource: one at a time. */
public sealed interface TargetEvent {
  TargetId targetId();

  /**
   * From here on no other action may be at it.
   *
   * @param playbook that proposes the action; null where a person does
   */
  record TargetTaken(
      TargetId targetId, ResourceId resource, CostActionId by, @Nullable UUID playbook)
      implements TargetEvent {}

  /**
   * Anybody's again.
   *
   * @param touched whether anything was begun on it
   */
  record TargetReleased(TargetId targetId, CostActionId by, boolean touched)
      implements TargetEvent {}
}
