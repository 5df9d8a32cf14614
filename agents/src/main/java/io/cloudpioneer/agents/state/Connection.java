package io.cloudpioneer.agents.state;

import java.util.Locale;

/** How the agent stands with the collector. */
public enum Connection {
  /** It has no certificate that is still good. */
  UNENROLLED,
  CONNECTED,
  /** The collector can't be reached, or has no room; the spool fills. */
  AWAY,
  /** The collector doesn't want this agent, for instance because it was revoked. */
  REFUSED;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
