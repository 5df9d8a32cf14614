package io.cloudpioneer.events.playbook;

import java.util.Map;

/** What sets a playbook off. */
public sealed interface Trigger {
  /** Whether something with these labels sets it off. */
  boolean matches(Map<String, String> labels);

  /**
   * An alert that carries all of these labels with exactly these values: {@code alert.rule}, {@code
   * alert.severity}, {@code alert.metric}, and the attributes of its series and its resource.
   */
  record OnAlert(Map<String, String> labels) implements Trigger {
    public OnAlert {
      labels = Map.copyOf(labels);
    }

    @Override
    public boolean matches(Map<String, String> alert) {
      return alert.entrySet().containsAll(labels.entrySet());
    }
  }

  /** A recommendation of the platform's own, by what it found, such as {@code idle-disk}. */
  record OnFinding(String finding) implements Trigger {
    /** The label that a finding carries. */
    public static final String LABEL = "finding";

    @Override
    public boolean matches(Map<String, String> labels) {
      return finding.equals(labels.get(LABEL));
    }
  }

  /** Nothing but a person who starts it. */
  record ByHand() implements Trigger {
    @Override
    public boolean matches(Map<String, String> labels) {
      return false;
    }
  }
}
