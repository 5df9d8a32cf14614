package io.cloudpioneer.commands;

import org.axonframework.commandhandling.CommandExecutionException;

/**
 * A command that was understood and refused. Its code is stable, for programs; its sentence is for
 * people.
 */
public final class Rejected extends CommandExecutionException {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final boolean forNow;

  private Rejected(Reason reason, boolean forNow) {
    super(reason.sentence(), null, reason);
    this.reason = reason;
    this.forNow = forNow;
  }

  /**
   * A refusal.
   *
   * @param code stable, such as {@code alert.not-open}
   * @param sentence what was wrong and what to change
   */
  public static Rejected because(String code, String sentence) {
    return new Rejected(new Reason(code, sentence), false);
  }

  /**
   * A refusal that has nothing to do with what was asked, such as {@code platform.busy}: sent again
   * in a moment, the same command may be taken.
   */
  public static Rejected forNow(String code, String sentence) {
    return new Rejected(new Reason(code, sentence), true);
  }

  /** Whether the same command may be taken later, so that a program must not give it up. */
  public boolean isForNow() {
    return forNow;
  }

  public Reason reason() {
    return reason;
  }

  /** Why a command was refused. */
  public record Reason(String code, String sentence) implements java.io.Serializable {}
}
