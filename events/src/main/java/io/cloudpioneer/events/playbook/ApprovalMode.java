package io.cloudpioneer.events.playbook;

import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.Risk;

/** Whether people have to approve what a playbook proposes. */
public sealed interface ApprovalMode {
  /**
   * Whether it may go ahead without them.
   *
   * @param successes in a row of this version of the playbook, with no compensation since
   */
  boolean isAutomatic(Risk risk, int successes);

  /** Always, by these terms. */
  record Always(ApprovalTerms terms) implements ApprovalMode {
    @Override
    public boolean isAutomatic(Risk risk, int successes) {
      return false;
    }
  }

  /** Unless the risk is low. */
  record NeverForLowRisk(ApprovalTerms terms) implements ApprovalMode {
    @Override
    public boolean isAutomatic(Risk risk, int successes) {
      return risk == Risk.LOW;
    }
  }

  /** Until it has succeeded that often in a row; one compensation starts the count anew. */
  record Earned(int after, ApprovalTerms terms) implements ApprovalMode {
    @Override
    public boolean isAutomatic(Risk risk, int successes) {
      return successes >= after;
    }
  }

  /** How many have to agree where people have to. */
  ApprovalTerms terms();
}
