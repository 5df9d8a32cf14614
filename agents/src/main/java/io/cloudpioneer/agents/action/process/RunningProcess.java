package io.cloudpioneer.agents.action.process;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongToIntFunction;

/**
 * A process as it is now.
 *
 * @param program the path of what it executes
 * @param started which of all processes that ever had this number it is
 * @param threads the nice value of each, by thread id
 */
record RunningProcess(long pid, String program, String started, SortedMap<Long, Integer> threads) {
  RunningProcess {
    threads = Collections.unmodifiableSortedMap(new TreeMap<>(threads));
  }

  /** That of the first thread, which is what other programs show. */
  int nice() {
    return threads.getOrDefault(pid, 0);
  }

  /** The threads that have another nice value than they are to have. */
  SortedMap<Long, Integer> otherThan(LongToIntFunction wanted) {
    SortedMap<Long, Integer> others = new TreeMap<>();
    threads.forEach((thread, nice) -> {
      int its = wanted.applyAsInt(thread);
      if (its != nice) {
        others.put(thread, its);
      }
    });
    return others;
  }
}
