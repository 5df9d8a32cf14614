package io.cloudpioneer.agents.action.step;

import java.util.OptionalInt;

/** What was begun didn't get to its end. */
public final class Failed extends Unsuccessful {
  private static final long serialVersionUID = 1;
  private static final int NONE = Integer.MIN_VALUE;

  private final int exitCode;

  public Failed(String code, String sentence) {
    this(code, sentence, NONE);
  }

  private Failed(String code, String sentence, int exitCode) {
    super(code, sentence);
    this.exitCode = exitCode;
  }

  /** A program ended by another code than 0. */
  public static Failed exited(String program, int exitCode) {
    return new Failed(
        "command.failed", "%s ended with exit code %d".formatted(program, exitCode), exitCode);
  }

  public OptionalInt exitCode() {
    return exitCode == NONE ? OptionalInt.empty() : OptionalInt.of(exitCode);
  }
}
