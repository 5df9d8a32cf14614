package io.cloudpioneer.aggregates.costaction;

import static io.cloudpioneer.aggregates.costaction.ActionStory.ACTION;
import static io.cloudpioneer.aggregates.costaction.ActionStory.AGENT;
import static io.cloudpioneer.aggregates.costaction.ActionStory.APPROVER;
import static io.cloudpioneer.aggregates.costaction.ActionStory.DEADLINE;
import static io.cloudpioneer.aggregates.costaction.ActionStory.FAILURE;
import static io.cloudpioneer.aggregates.costaction.ActionStory.NOON;
import static io.cloudpioneer.aggregates.costaction.ActionStory.OPERATOR;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PLAN;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PROPOSAL;
import static io.cloudpioneer.aggregates.costaction.ActionStory.TOMORROW;
import static io.cloudpioneer.aggregates.costaction.ActionStory.success;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ExpireCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ProposeCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.RejectCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ReplanCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.StartCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.VerifyCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.WithdrawCostAction;
import io.cloudpioneer.commands.costaction.StepCommand.RecordCompensation;
import io.cloudpioneer.commands.costaction.StepCommand.RecordOutcome;
import io.cloudpioneer.commands.costaction.StepCommand.StartCompensation;
import io.cloudpioneer.commands.costaction.StepCommand.StartStep;
import io.cloudpioneer.commands.costaction.StepOutcome;
import io.cloudpioneer.commands.costaction.StepOutcome.Drifted;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionFailed;
import io.cloudpioneer.events.costaction.Difference;
import io.cloudpioneer.events.costaction.StepEvent;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensated;
import io.cloudpioneer.events.costaction.StepEvent.StepSucceeded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is asked in whatever order, by those who repeat, race and come late. */
class AnyOrderTest {
  private static final int WALKS = 3_000;
  private static final int COMMANDS = 120;

  @Test
  void whatIsDoneIsKeptOrUndoneAndNeverBoth() {
    Set<Ended.How> ends = EnumSet.noneOf(Ended.How.class);
    for (int seed = 0; seed < WALKS; seed++) {
      Walk walk = new Walk(new Random(seed));
      walk.go();
      walk.assertSound("seed " + seed);
      ends.addAll(walk.ends);
    }
    assertThat(ends).isEqualTo(EnumSet.allOf(Ended.How.class));
  }

  private static final class Walk {
    private final Random random;
    private final List<CostActionEvent> told = new ArrayList<>();
    private final Set<Ended.How> ends = EnumSet.noneOf(Ended.How.class);
    private CostActionState state = new Unproposed();

    private Walk(Random random) {
      this.random = random;
    }

    private void go() {
      for (int i = 0; i < COMMANDS; i++) {
        try {
          any().forEach(this::tell);
        } catch (Rejected refused) {
          assertThat(refused.reason().code()).contains(".");
        }
      }
    }

    private void tell(CostActionEvent event) {
      state = state.after(event);
      told.add(event);
      if (state instanceof Ended(var how)) {
        ends.add(how);
      }
    }

    private List<CostActionEvent> any() {
      return switch (random.nextInt(60)) {
        case 0 -> state.decide(new RejectCostAction(ACTION, APPROVER, null));
        case 1 -> state.decide(new WithdrawCostAction(ACTION, OPERATOR, null));
        case 2 ->
            state.decide(new ExpireCostAction(ACTION, random.nextBoolean() ? NOON : TOMORROW));
        case 3, 4 -> state.decide(new CancelCostAction(ACTION, OPERATOR, null));
        case 5 -> state.decide(new ReplanCostAction(ACTION, PLAN, List.of(), TOMORROW, null, NOON));
        case 6, 7 -> state.decide(new VerifyCostAction(ACTION, true, List.of()));
        case 8, 9, 10, 11 -> state.decide(new ProposeCostAction(ACTION, PROPOSAL, NOON));
        case 12, 13, 14, 15 ->
            state.decide(new ApproveCostAction(ACTION, PLAN.hash(), APPROVER, null, NOON));
        case 16, 17, 18, 19 -> state.decide(new StartCostAction(ACTION, NOON));
        default -> step(random.nextInt(PLAN.steps().size()), 1 + random.nextInt(2));
      };
    }

    private List<CostActionEvent> step(int step, int attempt) {
      return switch (random.nextInt(4)) {
        case 0 -> state.decide(new StartStep(ACTION, step, attempt, AGENT, DEADLINE));
        case 1 ->
            state.decide(new RecordOutcome(ACTION, step, attempt, AGENT, outcome(), answered()));
        case 2 -> state.decide(new StartCompensation(ACTION, step, attempt, AGENT, DEADLINE));
        default ->
            state.decide(
                new RecordCompensation(ACTION, step, attempt, AGENT, outcome(), answered()));
      };
    }

    private StepOutcome outcome() {
      return switch (random.nextInt(8)) {
        case 0 -> FAILURE;
        case 1 -> new Drifted(List.of(new Difference("script.hash", "1", null)));
        default -> success();
      };
    }

    private Instant answered() {
      return random.nextInt(10) == 0 ? DEADLINE : NOON;
    }

    private void assertSound(String seed) {
      List<Integer> done = steps(StepSucceeded.class);
      List<Integer> undone = steps(StepCompensated.class);
      assertThat(done).as(seed).doesNotHaveDuplicates();
      assertThat(undone).as(seed).doesNotHaveDuplicates().isSortedAccordingTo(reverseOrder());
      if (state instanceof Ended(var how)) {
        switch (how) {
          case REJECTED, WITHDRAWN, EXPIRED -> assertThat(done).as(seed).isEmpty();
          case COMPLETED, VERIFIED -> {
            assertThat(done).as(seed).containsExactly(0, 1, 2);
            assertThat(undone).as(seed).isEmpty();
          }
          case COMPENSATED -> assertThat(undone).as(seed).containsAll(undoable(done));
          case FAILED -> assertThat(told.getLast()).as(seed).isInstanceOf(CostActionFailed.class);
        }
      }
    }

    private <E extends StepEvent> List<Integer> steps(Class<E> kind) {
      return told.stream().filter(kind::isInstance).map(kind::cast).map(StepEvent::step).toList();
    }

    private static List<Integer> undoable(List<Integer> done) {
      return done.stream().filter(step -> PLAN.steps().get(step).compensation() != null).toList();
    }
  }
}
