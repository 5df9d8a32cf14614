package io.cloudpioneer.agents.action.step;

/** The target isn't any more what the plan rests on; nothing was done. */
public final class Drifted extends Unsuccessful {
  private static final long serialVersionUID = 1;

  private final transient Facts found;

  public Drifted(Facts found) {
    super("action.drifted", "The target has changed since the plan was made");
    this.found = found;
  }

  public Facts found() {
    return found;
  }
}
