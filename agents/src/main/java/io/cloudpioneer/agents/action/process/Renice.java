package io.cloudpioneer.agents.action.process;

import io.cloudpioneer.agents.action.command.Command;
import io.cloudpioneer.agents.action.command.Run;
import io.cloudpioneer.agents.action.step.Failed;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.agents.action.step.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sets nice values by the program of that name: Java has no call for it. */
final class Renice {
  static final Duration LONGEST = Duration.ofMinutes(1);

  /** Well below what one command line may hold. */
  private static final int AT_ONCE = 500;

  /** Threads come and go while it works. */
  private static final int ROUNDS = 5;

  private Renice() {}

  /** The threads that don't have their nice value yet, and the value they are to get. */
  @FunctionalInterface
  interface Remaining {
    SortedMap<Long, Integer> find() throws Unsuccessful, IOException;
  }

  static void all(Remaining threads, Work work)
      throws Unsuccessful, IOException, InterruptedException {
    int exitCode = 0;
    for (int round = 0; round < ROUNDS; round++) {
      SortedMap<Long, Integer> remaining = threads.find();
      if (remaining.isEmpty()) {
        return;
      }
      exitCode = once(remaining, work);
    }
    if (!threads.find().isEmpty()) {
      throw Failed.exited("renice", exitCode);
    }
  }

  private static int once(SortedMap<Long, Integer> wanted, Work work)
      throws Unsuccessful, IOException, InterruptedException {
    SortedMap<Integer, List<String>> byNice = new TreeMap<>();
    wanted.forEach((thread, nice) ->
        byNice.computeIfAbsent(nice, _ -> new ArrayList<>()).add(thread.toString()));
    int exitCode = 0;
    for (var same : byNice.entrySet()) {
      List<String> all = same.getValue();
      for (int at = 0; at < all.size(); at += AT_ONCE) {
        List<String> some = all.subList(at, Math.min(all.size(), at + AT_ONCE));
        exitCode = Math.max(exitCode, renice(same.getKey(), some, work));
      }
    }
    return exitCode;
  }

  private static int renice(int nice, List<String> threads, Work work)
      throws Unsuccessful, IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of("/usr/bin/renice", "-n", Integer.toString(nice), "-p"));
    words.addAll(threads);
    return Run.toEnd(new Command(words, work.key().toString()), work.limit(), work.output());
  }
}
