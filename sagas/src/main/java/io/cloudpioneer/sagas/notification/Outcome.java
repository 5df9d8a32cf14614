package io.cloudpioneer.sagas.notification;

/**
 * How an attempt to tell somebody went.
 *
 * @param code stable, such as {@code delivered} or {@code http.503}
 * @param worthAnotherTry whether the receiver may take it later
 */
record Outcome(boolean delivered, String code, boolean worthAnotherTry) {
  static final Outcome DELIVERED = new Outcome(true, "delivered", false);

  /** Trying again would not help. */
  static Outcome refused(String code) {
    return new Outcome(false, code, false);
  }

  static Outcome failed(String code) {
    return new Outcome(false, code, true);
  }
}
