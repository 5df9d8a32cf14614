package io.cloudpioneer.agents.action.step;

import io.cloudpioneer.protocol.action.Refusal;

/** The agent doesn't do this; nothing was done. */
public final class Refused extends Unsuccessful {
  private static final long serialVersionUID = 1;

  public Refused(String code, String sentence) {
    super(code, sentence);
  }

  public Refusal toMessage() {
    return Refusal.newBuilder().setCode(code()).setSentence(sentence()).build();
  }
}
