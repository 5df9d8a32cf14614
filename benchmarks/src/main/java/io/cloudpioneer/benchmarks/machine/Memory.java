package io.cloudpioneer.benchmarks.machine;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a process takes, what it shares with others counted by its share of it. */
public final class Memory {
  private static final Pattern SHARE = Pattern.compile("(?m)^Pss: +(\\d+) kB$");

  private Memory() {}

  /**
   * Proportional set size.
   *
   * @throws CannotMeasure where Linux does not tell
   */
  public static double megabytes(ProcessHandle process) {
    return ProcessFile.read(process, "smaps_rollup")
        .map(Memory::megabytes)
        .orElseThrow(() -> new CannotMeasure("The memory of " + process.pid() + " cannot be read"));
  }

  static double megabytes(String rollup) {
    Matcher share = SHARE.matcher(rollup);
    if (!share.find()) {
      throw new CannotMeasure("Linux tells no proportional set size here");
    }
    return Long.parseLong(share.group(1)) / 1024.0;
  }
}
