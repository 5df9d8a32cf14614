package io.cloudpioneer.agents.settings;

/** A setting that makes no sense; the message says which and what to write instead. */
public final class UnusableSetting extends Exception {
  private static final long serialVersionUID = 1;

  public UnusableSetting(String message) {
    super(message);
  }
}
