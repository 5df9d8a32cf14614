package io.cloudpioneer.agents.enrolment;

/** The token can't enrol this agent, now or later; the message says why. */
public final class TokenRefused extends Exception {
  private static final long serialVersionUID = 1;

  TokenRefused(String message) {
    super(message);
  }
}
