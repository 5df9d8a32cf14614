package io.cloudpioneer.sagas.costaction;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What follows in a phase from what happened. */
sealed interface Move {
  /** Nothing: it is late or repeated. */
  record Stay() implements Move {}

  /**
   * On to a phase, or anew in the same one.
   *
   * @param wake when to be woken where nothing else happens
   */
  record Go(Brief brief, Phase phase, Instant wake, List<RemediationEffect> effects)
      implements Move {
    public Go {
      effects = List.copyOf(effects);
    }

    Go after(RemediationEffect first) {
      return new Go(brief, phase, wake, Stream.concat(Stream.of(first), effects.stream()).toList());
    }
  }

  /** Nothing is left to be done. */
  record Finish(List<RemediationEffect> effects) implements Move {
    public Finish {
      effects = List.copyOf(effects);
    }
  }

  Move STAY = new Stay();
}
