package io.cloudpioneer.sagas.playbook;

import static io.cloudpioneer.sagas.playbook.SomeRun.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompensated;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompleted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionFailed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionWithdrawn;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.StepEvent.StepFailed;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.PlaceEvent.PlaceTaken;
import io.cloudpioneer.events.playbook.PlacesId;
import io.cloudpioneer.events.playbook.RunEvent.RunChecked;
import io.cloudpioneer.events.playbook.RunEvent.RunProposed;
import io.cloudpioneer.events.playbook.RunEvent.RunRefused;
import io.cloudpioneer.events.playbook.RunEvent.Verdict;
import io.cloudpioneer.events.playbook.RunOutcome;
import io.cloudpioneer.sagas.playbook.Pursuit.Idle;
import io.cloudpioneer.sagas.playbook.Pursuit.Next;
import io.cloudpioneer.sagas.playbook.Pursuit.Pursued;
import io.cloudpioneer.sagas.playbook.PursuitEffect.Approve;
import io.cloudpioneer.sagas.playbook.PursuitEffect.Check;
import io.cloudpioneer.sagas.playbook.PursuitEffect.End;
import io.cloudpioneer.sagas.playbook.PursuitEffect.GiveBack;
import io.cloudpioneer.sagas.playbook.PursuitEffect.Prepare;
import io.cloudpioneer.sagas.playbook.PursuitEffect.Propose;
import io.cloudpioneer.sagas.playbook.PursuitEffect.WakeAt;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A run on its way, from the setting off to the end of its alert. */
class PursuitTest {
  private static final Brief BRIEF = SomeRun.ofAlert();
  private static final CostActionId ACTION = BRIEF.run().action();
  private static final Proposal PROPOSAL = SomeRun.proposal(BRIEF);

  @Test
  void hasAPlanMadeAndTriesAgainWhereNothingCameOfIt() {
    Next first = Idle.setOff(BRIEF, NOON);
    assertThat(first.effects())
        .containsExactly(
            new Prepare(BRIEF, false), new WakeAt(NOON.plus(Pursuit.PREPARE_AGAIN), 1));

    Next next = first;
    for (int turn = 1; turn < Pursuit.MOST_ATTEMPTS; turn++) {
      next = next.state().wokenAt(NOON, turn);
    }
    assertThat(next.effects()).contains(new Prepare(BRIEF, true));
    assertThat(next.state().wokenAt(NOON, 1).effects()).isEmpty();
  }

  @Test
  void givesBackWhatItTookWhereItIsRefused() {
    Next refused =
        Idle.setOff(BRIEF, NOON)
            .state()
            .after(new RunRefused(BRIEF.run(), "action.no-agent", "No agent"));

    assertThat(refused).isEqualTo(Next.of(new Idle(), new GiveBack(BRIEF)));
  }

  @Test
  void proposesThePlanAndApprovesItByTheSuccessesItHadWhenItGotItsPlace() {
    Next proposed =
        Idle.setOff(BRIEF, NOON)
            .state()
            .after(
                new PlaceTaken(
                    PlacesId.of(BRIEF.playbook()), BRIEF.run(), BRIEF.playbook(), "default", 3, 7))
            .state()
            .after(new RunProposed(BRIEF.run(), PROPOSAL));
    assertThat(proposed.effects()).containsExactly(new Propose(BRIEF, PROPOSAL));

    assertThat(proposed.state().after(new CostActionProposed(ACTION, PROPOSAL), NOON).effects())
        .containsExactly(new Approve(BRIEF, PROPOSAL.plan(), 7));
  }

  @Test
  void looksAtTheAlertOnceTheActionIsCompleted() {
    Next completed = pursued(false).after(new CostActionCompleted(ACTION), NOON);
    assertThat(completed.effects())
        .containsExactly(
            new End(BRIEF, RunOutcome.SUCCEEDED), new WakeAt(NOON.plus(Pursuit.CHECK_AGAIN), 0));

    assertThat(completed.state().wokenAt(NOON.plusSeconds(5), 0).effects())
        .contains(new Check(BRIEF, NOON, false));
    Instant late = NOON.plus(Pursuit.CHECK_WITHIN);
    Next last = completed.state().wokenAt(late, 0);
    assertThat(last.effects()).contains(new Check(BRIEF, NOON, true));
    assertThat(last.state().after(new RunChecked(BRIEF.run(), Verdict.HEALTHY, 0.5, late)).state())
        .isEqualTo(new Idle());
  }

  @Test
  void isOverAtOnceWhereNoAlertCausedIt() {
    Brief byHand = SomeRun.ofPerson();

    assertThat(new Pursued(byHand, 0, true).after(new CostActionCompleted(ACTION), NOON))
        .isEqualTo(Next.of(new Idle(), new End(byHand, RunOutcome.SUCCEEDED)));
  }

  @Test
  void tellsHowAnActionEndedThatDidNotSucceed() {
    assertThat(ends(pursued(true).after(new CostActionCompensated(ACTION), NOON)))
        .isEqualTo(RunOutcome.COMPENSATED);
    assertThat(ends(pursued(true).after(new CostActionFailed(ACTION, 0, "undo.failed"), NOON)))
        .isEqualTo(RunOutcome.FAILED);
    assertThat(
            ends(
                pursued(false)
                    .after(
                        new CostActionWithdrawn(ACTION, new PersonId(new UUID(0, 1)), null), NOON)))
        .isEqualTo(RunOutcome.NOTHING_DONE);
  }

  @Test
  void waitsForWhatWasDoneToBeUndone() {
    Pursuit begun =
        pursued(false).after(new StepFailed(ACTION, 0, 1, "script.failed", "No", ""), NOON).state();

    assertThat(begun.after(new CostActionExpired(ACTION), NOON)).isEqualTo(Next.of(begun));
    assertThat(ends(pursued(false).after(new CostActionExpired(ACTION), NOON)))
        .isEqualTo(RunOutcome.NOTHING_DONE);
  }

  private static Pursuit pursued(boolean touched) {
    return new Pursued(BRIEF, 7, touched);
  }

  private static RunOutcome ends(Next next) {
    assertThat(next.state()).isEqualTo(new Idle());
    return ((End) next.effects().getFirst()).outcome();
  }
}
