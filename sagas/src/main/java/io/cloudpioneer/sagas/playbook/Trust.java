package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.events.costaction.Grounds;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import java.util.Optional;

/** Whether a playbook needs anybody's approval, and why not. */
final class Trust {
  private Trust() {}

  /**
   * Empty where people have to approve.
   *
   * @param successes of this version in a row
   */
  static Optional<Grounds> of(PlaybookDefinition definition, int successes) {
    ApprovalMode mode = definition.approval();
    if (!mode.isAutomatic(definition.risk(), successes)) {
      return Optional.empty();
    }
    return switch (mode) {
      case ApprovalMode.Always _ -> Optional.empty();
      case ApprovalMode.NeverForLowRisk _ -> Optional.of(Grounds.LOW_RISK);
      case ApprovalMode.Earned _ -> Optional.of(Grounds.EARNED);
    };
  }
}
