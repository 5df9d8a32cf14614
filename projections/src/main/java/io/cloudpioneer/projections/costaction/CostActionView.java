package io.cloudpioneer.projections.costaction;

import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Difference;
import io.cloudpioneer.events.costaction.Grounds;
import io.cloudpioneer.events.costaction.Measurement;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cost action as it is now.
 *
 * @param proposal with the plan as it stands
 * @param approvals of those who agreed to this very plan
 * @param grounds why its playbook needed nobody's approval; null where people approve
 * @param successes of the playbook's version in a row, where it needed nobody
 * @param heldUpBy the action that is at its resource, and which it waits for
 * @param differences of the drift that stopped it; empty where none did
 * @param failedStep what could neither be done nor undone, where it failed
 * @param failure why, as a stable code
 * @param achieved whether any of its figures has changed; null until it is verified
 * @param decidedAt when the last approval that was needed was given, or it was refused
 * @param version the sequence number of its last event
 */
public record CostActionView(
    CostActionId id,
    CostActionStatus status,
    Proposal proposal,
    @Nullable String resourceName,
    Set<PersonId> approvals,
    @Nullable Grounds grounds,
    @Nullable Integer successes,
    @Nullable CostActionId heldUpBy,
    List<Difference> differences,
    @Nullable Integer failedStep,
    @Nullable String failure,
    @Nullable Boolean achieved,
    List<Measurement> measured,
    Instant proposedAt,
    @Nullable Instant decidedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    Instant changedAt,
    long version) {
  public ResourceId resource() {
    return proposal.plan().resource();
  }

  public Scope scope() {
    return proposal.scope();
  }
}
