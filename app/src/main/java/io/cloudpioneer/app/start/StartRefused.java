package io.cloudpioneer.app.start;

/** The platform cannot start as it is asked to; the message says why and what to change. */
public final class StartRefused extends RuntimeException {
  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
