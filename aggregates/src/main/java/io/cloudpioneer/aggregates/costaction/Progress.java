package io.cloudpioneer.aggregates.costaction;

/**
 * How far an action had come when its plan was made anew.
 *
 * @param done how many steps are done
 * @param tried how many attempts were made at the next one, under earlier plans; its attempts are
 *     counted on from there, as an agent answers the same attempt the same for ever
 * @param begun whether one of those may have done a part of it
 */
record Progress(int done, int tried, boolean begun) {
  static final Progress NONE = new Progress(0, 0, false);

  /** Whether nothing at all was done, so that nothing is to be undone. */
  boolean isNone() {
    return done == 0 && !begun;
  }

  /** The steps below this one may have been done, if only in part. */
  int touchedBelow() {
    return begun ? done + 1 : done;
  }
}
