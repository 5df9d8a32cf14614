package io.cloudpioneer.app.audit.chain;

/** Whether something was tampered with could not be found out; the message says what to change. */
public final class NotChecked extends RuntimeException {
  public NotChecked(String sentence) {
    super(sentence);
  }

  public NotChecked(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
