package io.cloudpioneer.projections.silence;

/** Where a silence stands. */
public enum SilenceState {
  /** Its time is to come. */
  PENDING,
  /** It keeps alerts quiet now. */
  ACTIVE,
  /** Its time is over, or a person ended it. */
  OVER
}
