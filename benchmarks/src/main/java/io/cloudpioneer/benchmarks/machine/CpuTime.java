package io.cloudpioneer.benchmarks.machine;

import java.time.Duration;
import java.util.stream.Stream;

/** How much processor time processes have used. */
public final class CpuTime {
  /** Linux counts in hundredths of a second for all that is not itself. */
  private static final long TICK_MILLIS = 10;

  private CpuTime() {}

  /** Of this process and of all it started, those that have ended already included. */
  public static Duration ofThisAndItsChildren() {
    ProcessHandle self = ProcessHandle.current();
    return Duration.ofMillis(
        TICK_MILLIS
            * Stream.concat(Stream.of(self), self.descendants())
                .mapToLong(
                    process -> ProcessFile.read(process, "stat").map(CpuTime::ticks).orElse(0L))
                .sum());
  }

  /** Its own in user and kernel mode, and that of children it has seen the end of. */
  static long ticks(String stat) {
    // What comes before is the name, which may hold anything.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Stream.of(11, 12, 13, 14).mapToLong(field -> Long.parseLong(fields[field])).sum();
  }
}
