package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.playbook.RunOutcome;
import java.time.Instant;

/** What the pursuit of a run asks for. */
sealed interface PursuitEffect {
  /**
   * The target and a place are taken, and a plan is made.
   *
   * @param last whether what is in the way, even if only for now, ends the run
   */
  record Prepare(Brief brief, boolean last) implements PursuitEffect {}

  /** The plan is put before those who decide. */
  record Propose(Brief brief, Proposal proposal) implements PursuitEffect {}

  /** It is approved, where the playbook needs nobody for it. */
  record Approve(Brief brief, Plan plan, int successes) implements PursuitEffect {}

  /** Target and place are others' again; nothing was done. */
  record GiveBack(Brief brief) implements PursuitEffect {}

  /** The action is over: the place is another's again. */
  record End(Brief brief, RunOutcome outcome) implements PursuitEffect {}

  /**
   * The alert's figure is looked at.
   *
   * @param last whether it is told however it stands
   */
  record Check(Brief brief, Instant since, boolean last) implements PursuitEffect {}

  /** The pursuit wants to be woken at that moment. */
  record WakeAt(Instant moment, int turn) implements PursuitEffect {}
}
