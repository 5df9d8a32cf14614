package io.cloudpioneer.agents.action.step;

/** Why a step was ended from outside. */
public enum Ending {
  CANCELLED("step.cancelled", "It was cancelled"),
  STOPPED("agent.stopped", "The agent was stopped");

  private final String code;
  private final String sentence;

  Ending(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  String code() {
    return code;
  }

  String sentence() {
    return sentence;
  }
}
