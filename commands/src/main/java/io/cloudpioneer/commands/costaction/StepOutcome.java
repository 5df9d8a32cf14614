package io.cloudpioneer.commands.costaction;

import io.cloudpioneer.events.costaction.Difference;
import java.util.List;
import java.util.Map;

/** What came of one attempt at a step, or at its compensation. */
public sealed interface StepOutcome {
  /**
   * Done.
   *
   * @param output the tail of what it printed
   * @param observed the facts after it
   */
  record Succeeded(String output, Map<String, String> observed) implements StepOutcome {
    public Succeeded {
      observed = Map.copyOf(observed);
    }
  }

  /**
   * Not done, or not wholly; the code is stable. Where the agent never answered, the platform says
   * so by {@code step.no-answer} once the deadline is over.
   */
  record Failed(String code, String sentence, String output) implements StepOutcome {
    /** The code of a step that nobody answered in time. */
    public static final String NO_ANSWER = "step.no-answer";
  }

  /** Not begun: the facts it rests on differ. */
  record Drifted(List<Difference> differences) implements StepOutcome {
    public Drifted {
      differences = List.copyOf(differences);
    }
  }
}
