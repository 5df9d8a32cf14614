package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.journal.Begun;
import io.cloudpioneer.agents.action.journal.Entry;
import io.cloudpioneer.agents.action.journal.Journal;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.protocol.action.StepStatus;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the journal knows of the attempts at a step.
 *
 * @param known the attempts that the platform has heard of
 */
record Attempts(Journal journal, DeedKey compensation, List<Integer> known) {
  Attempts {
    known = List.copyOf(known);
  }

  /** Those that did something and aren't undone, by number. */
  TreeMap<Integer, Begun> toUndo() throws Refused, IOException {
    List<DeedKey> keys = journal.keys(compensation, false);
    for (int attempt : known) {
      if (keys.stream().noneMatch(key -> key.attempt() == attempt)) {
        throw unknown(attempt);
      }
    }
    Set<String> undone = undone();
    TreeMap<Integer, Begun> begun = new TreeMap<>();
    for (DeedKey key : keys) {
      Optional<Entry> entry = journal.find(key).filter(Attempts::didSomething);
      if (entry.isPresent() && !undone.contains(Integer.toString(key.attempt()))) {
        begun.put(
            key.attempt(),
            entry
                .flatMap(Entry::begun)
                .filter(Begun::isReadable)
                .orElseThrow(() -> unknown(key.attempt())));
      }
    }
    return begun;
  }

  private Set<String> undone() throws IOException {
    Set<String> undone = new HashSet<>();
    for (DeedKey key : journal.keys(compensation, true)) {
      journal
          .find(key)
          .filter(entry -> entry.ended().map(it -> it.getStatus()).equals(SUCCEEDED))
          .flatMap(Entry::begun)
          .map(begun -> begun.notes().getOrDefault(Undoing.UNDONE, ""))
          .ifPresent(attempts -> undone.addAll(List.of(attempts.split(" "))));
    }
    return undone;
  }

  private static final Optional<StepStatus> SUCCEEDED = Optional.of(StepStatus.SUCCEEDED);

  private static boolean didSomething(Entry entry) {
    return entry.begun().isPresent()
        && entry
            .ended()
            .filter(
                it -> it.getStatus() == StepStatus.DRIFTED || it.getStatus() == StepStatus.REFUSED)
            .isEmpty();
  }

  private static Refused unknown(int attempt) {
    return new Refused(
        "undo.unknown",
        "The agent doesn't remember attempt %d at this step; undo it by hand".formatted(attempt));
  }
}
