package io.cloudpioneer.sagas.costaction;

/**
 * How far an action has come under its plan and earlier ones; the aggregate counts the same.
 *
 * @param done how many steps are done
 * @param tried how many attempts were made at the next one, under earlier plans
 * @param begun whether one of those may have done a part of it
 */
record Progress(int done, int tried, boolean begun) {
  static final Progress NONE = new Progress(0, 0, false);

  static Progress upTo(int done) {
    return new Progress(done, 0, false);
  }

  boolean isNone() {
    return done == 0 && !begun;
  }

  /** The steps below this one may have been done, if only in part. */
  int touchedBelow() {
    return begun ? done + 1 : done;
  }
}
