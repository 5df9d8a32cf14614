package io.cloudpioneer.agents.action.step;

/** Why something asked of the agent didn't come about: a stable code, and a sentence for people. */
public abstract sealed class Unsuccessful extends Exception permits Refused, Failed, Drifted {
  private static final long serialVersionUID = 1;

  private final String code;

  Unsuccessful(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
