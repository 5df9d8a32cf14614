package io.cloudpioneer.events.playbook;

/** How much a playbook may do at most, within one account and in all. */
public record BlastRadius(Limit account, Limit total) {
  /**
   * How many remediations.
   *
   * @param atOnce that run at the same time
   * @param perHour that begin within an hour
   */
  public record Limit(int atOnce, int perHour) {}
}
