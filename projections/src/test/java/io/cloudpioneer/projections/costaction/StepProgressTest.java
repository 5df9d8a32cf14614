package io.cloudpioneer.projections.costaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.resource.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepProgressTest {
  private static final CostActionId ACTION = new CostActionId(new UUID(0, 1));
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final Plan PLAN =
      new Plan(ACTION, new ResourceId(new UUID(0, 2)), List.of(step("prune"), step("tell")));

  private final List<CostActionEntry> timeline = new ArrayList<>();

  @Test
  void isPendingUntilItsTurnComes() {
    happened(CostActionEntryKind.PROPOSED, null);

    assertThat(progress()).extracting(StepProgress::status).containsOnly(StepStatus.PENDING);
    assertThat(progress()).extracting(StepProgress::number).containsExactly(0, 1);
  }

  @Test
  void tellsOfTheLastAttempt() {
    happened(CostActionEntryKind.STEP_STARTED, 0);
    happened(CostActionEntryKind.STEP_FAILED, 0);
    happened(CostActionEntryKind.STEP_STARTED, 0);

    StepProgress running = progress().getFirst();
    assertThat(running.status()).isEqualTo(StepStatus.RUNNING);
    assertThat(running.attempts()).isEqualTo(2);
    assertThat(running.startedAt()).isEqualTo(NOON.plusSeconds(2));
    assertThat(running.endedAt()).isNull();
    assertThat(running.code()).isNull();
  }

  @Test
  void keepsHowAnAttemptEnded() {
    happened(CostActionEntryKind.STEP_STARTED, 0);
    happened(CostActionEntryKind.STEP_FAILED, 0);

    StepProgress failed = progress().getFirst();
    assertThat(failed.status()).isEqualTo(StepStatus.FAILED);
    assertThat(failed.endedAt()).isEqualTo(NOON.plusSeconds(1));
    assertThat(failed.code()).isEqualTo("a.code");
    assertThat(failed.output()).isEqualTo("printed");
  }

  @Test
  void followsADoneStepThroughItsUndoing() {
    happened(CostActionEntryKind.STEP_STARTED, 0);
    happened(CostActionEntryKind.STEP_SUCCEEDED, 0);
    happened(CostActionEntryKind.DRIFTED, 1);
    happened(CostActionEntryKind.UNDO_STARTED, 0);

    assertThat(progress())
        .extracting(StepProgress::status)
        .containsExactly(StepStatus.UNDOING, StepStatus.OUT_OF_DATE);
    happened(CostActionEntryKind.UNDONE, 0);
    assertThat(progress().getFirst().status()).isEqualTo(StepStatus.UNDONE);
    assertThat(progress().getFirst().attempts()).isEqualTo(1);
  }

  @Test
  void passesOverAStepThatAPlanMadeAnewNoLongerHas() {
    happened(CostActionEntryKind.DRIFTED, 7);

    assertThat(progress()).extracting(StepProgress::status).containsOnly(StepStatus.PENDING);
  }

  private List<StepProgress> progress() {
    return StepProgress.of(PLAN, timeline);
  }

  private void happened(CostActionEntryKind kind, @Nullable Integer step) {
    boolean ended = kind != CostActionEntryKind.STEP_STARTED;
    timeline.add(
        new CostActionEntry(
            ACTION,
            timeline.size(),
            NOON.plusSeconds(timeline.size()),
            kind,
            new Actor.Platform("test"),
            null,
            null,
            step,
            1,
            null,
            null,
            ended ? "a.code" : null,
            null,
            ended ? "printed" : null));
  }

  private static PlanStep step(String name) {
    return new PlanStep(
        name,
        new Operation("script.run", Map.of()),
        Map.of(),
        null,
        Duration.ofMinutes(1),
        1,
        Duration.ZERO);
  }
}
