package io.cloudpioneer.agents.state;

import org.slf4j.Logger;

/**
 * Says what is wrong once, and again only when something else is: not every second. Any thread may
 * complain.
 */
public final class Complaints {
  private final Logger log;
  private String last = "";

  public Complaints(Logger log) {
    this.log = log;
  }

  public synchronized void say(String complaint) {
    if (!complaint.equals(last)) {
      log.warn("{}", complaint);
      last = complaint;
    }
  }

  /** All is well again. */
  public synchronized void forget() {
    last = "";
  }
}
