package io.cloudpioneer.aggregates.costaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.TargetCommand.ReleaseTarget;
import io.cloudpioneer.commands.costaction.TargetCommand.TakeTarget;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.TargetEvent;
import io.cloudpioneer.events.resource.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A resource that one action at a time may be at. */
class TargetTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final ResourceId HOST = new ResourceId(new UUID(0, 1));
  private static final CostActionId FIRST = new CostActionId(new UUID(0, 2));
  private static final CostActionId SECOND = new CostActionId(new UUID(0, 3));
  private static final UUID PLAYBOOK = new UUID(0, 4);
  private static final Duration HOUR = Duration.ofHours(1);

  private TargetState state = new TargetState.Free(Map.of());
  private Instant now = NOON;

  @Test
  void isOneActionsUntilThatLeavesIt() {
    take(FIRST, null);
    assertThat(state.decide(asked(FIRST, null))).isEmpty();
    assertRefused(SECOND, null, "target.taken");

    apply(state.decide(new ReleaseTarget(HOST, FIRST, true)));
    take(SECOND, null);
  }

  @Test
  void isLeftByNobodyElse() {
    take(FIRST, null);

    assertThat(state.decide(new ReleaseTarget(HOST, SECOND, true))).isEmpty();
  }

  @Test
  void isLeftAloneByThePlaybookThatDidSomethingToIt() {
    take(FIRST, PLAYBOOK);
    apply(state.decide(new ReleaseTarget(HOST, FIRST, true)));

    now = NOON.plus(HOUR).minusMillis(1);
    assertRefused(SECOND, PLAYBOOK, "playbook.cool-down");
    now = NOON.plus(HOUR);
    take(SECOND, PLAYBOOK);
  }

  @Test
  void isAnybodyElsesMeanwhile() {
    take(FIRST, PLAYBOOK);
    apply(state.decide(new ReleaseTarget(HOST, FIRST, true)));

    take(SECOND, null);
  }

  @Test
  void needsNoRestWhereNothingWasDone() {
    take(FIRST, PLAYBOOK);
    apply(state.decide(new ReleaseTarget(HOST, FIRST, false)));

    take(SECOND, PLAYBOOK);
  }

  private void take(CostActionId action, @Nullable UUID playbook) {
    List<TargetEvent> taken = state.decide(asked(action, playbook));
    assertThat(taken).hasSize(1);
    apply(taken);
  }

  private void assertRefused(CostActionId action, @Nullable UUID playbook, String code) {
    assertThatThrownBy(() -> state.decide(asked(action, playbook)))
        .isInstanceOfSatisfying(
            Rejected.class, refused -> assertThat(refused.reason().code()).isEqualTo(code));
  }

  private void apply(List<TargetEvent> events) {
    for (TargetEvent event : events) {
      state = state.after(event, now);
    }
  }

  private TakeTarget asked(CostActionId action, @Nullable UUID playbook) {
    return new TakeTarget(HOST, action, playbook, HOUR, now);
  }
}
