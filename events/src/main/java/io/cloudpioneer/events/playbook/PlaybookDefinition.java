package io.cloudpioneer.events.playbook;

import io.cloudpioneer.events.costaction.Risk;
import java.time.Duration;
import java.util.List;

/**
 * What is done when something happens.
 *
 * @param title of the actions it proposes; has places for labels as parameters do
 * @param coolDown how long it leaves a target alone after it did something to it
 * @param expiresAfter how long people have to approve what it proposes
 * @param dryRun whether it only tells what it would do
 */
public record PlaybookDefinition(
    String name,
    Template title,
    Trigger trigger,
    List<PlaybookStep> steps,
    Risk risk,
    ApprovalMode approval,
    BlastRadius blastRadius,
    Duration coolDown,
    Duration expiresAfter,
    boolean dryRun) {
  public PlaybookDefinition {
    steps = List.copyOf(steps);
  }
}
