package io.cloudpioneer.commands.costaction;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.TargetId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a resource that one action at a time may be at. */
public sealed interface TargetCommand {
  ResourceId resource();

  @TargetAggregateIdentifier
  default TargetId targetId() {
    return TargetId.of(resource());
  }

  /**
   * Takes it for an action, or is refused. Who has it keeps it.
   *
   * @param playbook that proposes the action; null where a person does
   * @param coolDown how long that playbook leaves it alone after it did something to it
   */
  @Permits(Role.PLATFORM)
  record TakeTarget(
      ResourceId resource, CostActionId by, @Nullable UUID playbook, Duration coolDown, Instant at)
      implements TargetCommand {}

  /**
   * Gives it back. Where another action has it, nothing changes.
   *
   * @param touched whether anything was begun on it
   */
  @Permits(Role.PLATFORM)
  record ReleaseTarget(ResourceId resource, CostActionId by, boolean touched)
      implements TargetCommand {}
}
