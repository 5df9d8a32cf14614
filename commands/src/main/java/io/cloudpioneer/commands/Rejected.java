package io.cloudpioneer.commands;

import org.axonframework.commandhandling.CommandExecutionException;

/**
 * A command that was understood and refused. Its code is stable, for programs; its sentence is for
 * people.
 */
public final class Rejected extends CommandExecutionException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  private Rejected(Reason reason) {
    super(reason.sentence(), null, reason);
    this.reason = reason;
  }

  /**
   * A refusal.
   *
   * @param code stable, such as {@code alert.not-open}
   * @param sentence what was wrong and what to change
   */
  public static Rejected because(String code, String sentence) {
    return new Rejected(new Reason(code, sentence));
  }

  public Reason reason() {
    return reason;
  }

  /** Why a command was refused. */
  public record Reason(String code, String sentence) implements java.io.Serializable {}
}
