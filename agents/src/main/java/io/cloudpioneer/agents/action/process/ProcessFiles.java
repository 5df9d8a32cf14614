package io.cloudpioneer.agents.action.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the kernel tells of processes below {@code /proc}. */
final class ProcessFiles {
  private static final Path PROCESSES = Path.of("/proc");
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  /** Counted behind the name, which may hold anything and stands in parentheses. */
  private static final int NICE = 16;

  private static final int START = 19;

  private ProcessFiles() {}

  /** Empty where there is no such process. */
  static Optional<RunningProcess> find(long pid) throws IOException {
    Path folder = PROCESSES.resolve(Long.toString(pid));
    try {
      List<String> stat = stat(folder);
      return Optional.of(
          new RunningProcess(
              pid,
              Files.readSymbolicLink(folder.resolve("exe")).toString(),
              // Ticks since the boot, which alone would come again after the next one.
              Files.readString(BOOT).strip() + ":" + stat.get(START),
              threads(folder)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /** The nice value of every thread: Linux has one for each. */
  private static SortedMap<Long, Integer> threads(Path process) throws IOException {
    SortedMap<Long, Integer> nice = new TreeMap<>();
    List<Path> threads;
    try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
      threads = tasks.toList();
    }
    for (Path thread : threads) {
      niceOf(thread)
          .ifPresent(its -> nice.put(Long.parseLong(thread.getFileName().toString()), its));
    }
    return nice;
  }

  /** Empty where the thread has ended meanwhile. */
  private static Optional<Integer> niceOf(Path thread) {
    try {
      return Optional.of(Integer.parseInt(stat(thread).get(NICE)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static List<String> stat(Path folder) throws IOException {
    String stat =
        new String(Files.readAllBytes(folder.resolve("stat")), StandardCharsets.ISO_8859_1);
    return List.of(stat.substring(stat.lastIndexOf(')') + 2).strip().split(" "));
  }
}
