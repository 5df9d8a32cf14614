package io.cloudpioneer.app.audit.chain;

import java.util.ArrayList;
import java.util.List;

/** What does not fit; told at once, all of it counted, a bounded number of them told. */
public final class Findings {
  private static final int TOLD_AT_MOST = 100;

  private final Terminal terminal;
  private final List<String> told = new ArrayList<>();
  private long count;

  public Findings(Terminal terminal) {
    this.terminal = terminal;
  }

  public void add(String finding) {
    count++;
    if (told.size() < TOLD_AT_MOST) {
      told.add(finding);
      terminal.say("TAMPERED", finding);
    }
  }

  public long count() {
    return count;
  }

  public List<String> told() {
    return List.copyOf(told);
  }

  /** Says how it ended, and returns the exit code that says the same. */
  public int conclude(String allIsWell) {
    if (count == 0) {
      terminal.say("Outcome", allIsWell);
      return 0;
    }
    if (count > told.size()) {
      terminal.say("Outcome", "TAMPERED: %,d findings, the first %d told", count, told.size());
    } else {
      terminal.say("Outcome", "TAMPERED: %,d %s", count, count == 1 ? "finding" : "findings");
    }
    return 1;
  }
}
