package io.cloudpioneer.events.costaction;

/**
 * Who must agree before anything is done.
 *
 * @param required how many people, at least 1
 * @param proposerMayApprove whether the person who proposed it counts among them
 */
public record ApprovalTerms(int required, boolean proposerMayApprove) {
  /** One person for low and medium risk; for high risk two, of whom none proposed it. */
  public static ApprovalTerms of(Risk risk) {
    return risk == Risk.HIGH ? new ApprovalTerms(2, false) : new ApprovalTerms(1, true);
  }
}
