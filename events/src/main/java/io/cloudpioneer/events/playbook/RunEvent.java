package io.cloudpioneer.events.playbook;

import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of setting a playbook off. */
public sealed interface RunEvent {
  RunId runId();

  /**
   * Something happened that the playbook is for. It keeps this version, whatever is changed later.
   *
   * @param scope of the target
   * @param labels that its templates have places for
   */
  record RunSetOff(
      RunId runId,
      PlaybookId playbook,
      int version,
      RunCause cause,
      ResourceId target,
      Scope scope,
      Map<String, String> labels)
      implements RunEvent {
    public RunSetOff {
      labels = Map.copyOf(labels);
    }
  }

  /**
   * Nothing is done: a limit forbids it, or no plan could be made of it.
   *
   * @param code stable, such as {@code playbook.at-once-total}
   */
  record RunRefused(RunId runId, String code, String sentence) implements RunEvent {}

  /**
   * A dry run: this is what it would do.
   *
   * @param effects one sentence each, as the target's agent says
   */
  record RunRehearsed(RunId runId, List<String> effects) implements RunEvent {
    public RunRehearsed {
      effects = List.copyOf(effects);
    }
  }

  /** A plan was made of it. */
  record RunProposed(RunId runId, Proposal proposal) implements RunEvent {}

  /** Its action is over. */
  record RunEnded(RunId runId, RunOutcome outcome) implements RunEvent {}

  /**
   * Whether the alert that set it off has come to its end.
   *
   * @param value the series' last one since the action was completed; null where there was none
   */
  record RunChecked(RunId runId, Verdict verdict, @Nullable Double value, @Nullable Instant at)
      implements RunEvent {}

  /** How the alert's figure stands once the action is completed. */
  enum Verdict {
    /** Back on the healthy side of the threshold: the alert is over. */
    HEALTHY,
    /** Not back: the alert stays open. */
    STILL_BREACHED,
    /** Nothing was measured since: the alert is left as it is. */
    NOT_MEASURED
  }
}
