package io.cloudpioneer.agents.action.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds and ends what a command started. Descendants alone would miss what has left its parent, so
 * the marker in their environment is looked for as well; it also finds what outlived an agent.
 */
public final class StartedProcesses {
  private static final Logger LOG = LoggerFactory.getLogger(StartedProcesses.class);
  private static final Path PROCESSES = Path.of("/proc");
  private static final int MOST_ENVIRONMENT = 256 << 10;
  private static final long LOOK_MILLIS = 50;

  /** Looks while they may end by themselves, and while they are killed. */
  private static final int ASKED_LOOKS = 40;

  private static final int KILLED_LOOKS = 100;

  /** A process that is just becoming another program has no environment for a moment. */
  private static final int EMPTY_LOOKS = 2;

  private StartedProcesses() {}

  /** Ends what carries a marker: asked first, killed after two seconds. */
  public static void end(String marker) throws InterruptedException {
    end(marker, null);
  }

  static void end(String marker, @Nullable ProcessHandle child) throws InterruptedException {
    Set<ProcessHandle> found = new LinkedHashSet<>();
    int empty = 0;
    for (int look = 0; look < ASKED_LOOKS + KILLED_LOOKS; look++) {
      Set<ProcessHandle> news = add(found, marker, child);
      found.removeIf(process -> !isRunning(process));
      empty = found.isEmpty() ? empty + 1 : 0;
      if (empty == EMPTY_LOOKS) {
        return;
      }
      if (look < ASKED_LOOKS) {
        news.forEach(ProcessHandle::destroy);
      } else {
        found.forEach(ProcessHandle::destroyForcibly);
      }
      Thread.sleep(LOOK_MILLIS);
    }
    LOG.warn("Processes {} can't be ended", found.stream().map(ProcessHandle::pid).toList());
  }

  /** Those that carry a marker. */
  static Set<ProcessHandle> running(String marker) {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(process -> carries(process, marker)).collect(Collectors.toSet());
    }
  }

  /** Those that weren't known before. */
  private static Set<ProcessHandle> add(
      Set<ProcessHandle> found, String marker, @Nullable ProcessHandle child) {
    Set<ProcessHandle> news = new LinkedHashSet<>();
    if (child != null) {
      news.add(child);
      child.descendants().forEach(news::add);
    }
    news.addAll(running(marker));
    news.removeAll(found);
    found.addAll(news);
    return news;
  }

  private static boolean carries(ProcessHandle process, String marker) {
    Path environment = PROCESSES.resolve(process.pid() + "/environ");
    try (InputStream text = Files.newInputStream(environment)) {
      String variables =
          "\0" + new String(text.readNBytes(MOST_ENVIRONMENT), StandardCharsets.ISO_8859_1) + "\0";
      return variables.contains("\0" + Command.MARKER + "=" + marker + "\0");
    } catch (IOException _) {
      // It has ended, or belongs to somebody else.
      return false;
    }
  }

  /** One that has ended and waits for its parent to look isn't. */
  private static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && state(process).filter(state -> state == 'Z').isEmpty();
  }

  private static Optional<Character> state(ProcessHandle process) {
    try {
      String stat = Files.readString(PROCESSES.resolve(process.pid() + "/stat"));
      return Optional.of(stat.charAt(stat.lastIndexOf(')') + 2));
    } catch (IOException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }
}
