package io.cloudpioneer.aggregates.costaction;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.TargetCommand.ReleaseTarget;
import io.cloudpioneer.commands.costaction.TargetCommand.TakeTarget;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.TargetEvent;
import io.cloudpioneer.events.costaction.TargetEvent.TargetReleased;
import io.cloudpioneer.events.costaction.TargetEvent.TargetTaken;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which action is at a target, and when each playbook did something to it last. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface TargetState {
  Map<UUID, Instant> touched();

  /** Nobody is at it. */
  record Free(Map<UUID, Instant> touched) implements TargetState {
    public Free {
      touched = Map.copyOf(touched);
    }
  }

  /** One action is at it. */
  record Taken(CostActionId by, @Nullable UUID playbook, Map<UUID, Instant> touched)
      implements TargetState {
    public Taken {
      touched = Map.copyOf(touched);
    }
  }

  default List<TargetEvent> decide(TakeTarget command) {
    return switch (this) {
      case Taken taken when taken.by().equals(command.by()) -> List.of();
      case Taken(var other, _, _) ->
          throw Rejected.because(
              "target.taken",
              "Action %s is at this target: one at a time, so end that one first".formatted(other));
      case Free _ -> {
        requireCool(command);
        yield List.of(
            new TargetTaken(
                command.targetId(), command.resource(), command.by(), command.playbook()));
      }
    };
  }

  private void requireCool(TakeTarget command) {
    Instant last = command.playbook() == null ? null : touched().get(command.playbook());
    if (last != null && command.at().isBefore(last.plus(command.coolDown()))) {
      throw Rejected.because(
          "playbook.cool-down",
          "The playbook did something to this target at %s and leaves it alone for %s (coolDown)"
              .formatted(last, command.coolDown()));
    }
  }

  default List<TargetEvent> decide(ReleaseTarget command) {
    return this instanceof Taken taken && taken.by().equals(command.by())
        ? List.of(new TargetReleased(command.targetId(), command.by(), command.touched()))
        : List.of();
  }

  default TargetState after(TargetEvent event, Instant at) {
    return switch (event) {
      case TargetTaken(_, _, var by, var playbook) -> new Taken(by, playbook, touched());
      case TargetReleased(_, _, boolean did)
          when did && this instanceof Taken(_, var playbook, var before) && playbook != null -> {
        Map<UUID, Instant> all = new HashMap<>(before);
        all.put(playbook, at);
        yield new Free(all);
      }
      case TargetReleased _ -> new Free(touched());
    };
  }
}
