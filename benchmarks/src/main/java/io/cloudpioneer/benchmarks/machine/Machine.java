package io.cloudpioneer.benchmarks.machine;

import io.cloudpioneer.benchmarks.figure.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a run was measured on.
 *
 * @param loadBefore how busy others kept it when the run began: the load of the last minute
 */
public record Machine(String processor, int cores, long memoryMegabytes, String loadBefore) {
  public static Machine now() {
    return new Machine(
        value("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024,
        text("/proc/loadavg").split(" ", 2)[0]);
  }

  /** Adds itself and the versions of what always takes part. */
  public void describeIn(Report report) {
    report.condition(
        "Machine",
        String.format(
            Locale.ROOT,
            "%d cores of %s, %d MB, Linux %s, load %s when it began",
            cores,
            processor,
            memoryMegabytes,
            System.getProperty("os.version"),
            loadBefore));
    report.condition("Java", Runtime.version().toString());
    report.condition("Commit", System.getProperty("cloudpioneer.commit", "not told"));
  }

  private static String value(String file, String key) {
    return Arrays.stream(text(file).split("\n", -1))
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("0, unknown");
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
