package io.cloudpioneer.benchmarks.run;

/** A bench was asked for in a way it cannot be run; the message says what to change. */
public final class BadArgument extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadArgument(String sentence) {
    super(sentence);
  }
}
