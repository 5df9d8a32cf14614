package io.cloudpioneer.agents.action.process;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether this process may give others more of the CPU, which undoing a higher nice value takes.
 */
final class NiceRight {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String CAPABILITIES = "CapEff:";

  /** CAP_SYS_NICE, as capabilities(7) numbers it. */
  private static final int SYS_NICE = 23;

  private NiceRight() {}

  static boolean isThere() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(CAPABILITIES))
          .anyMatch(line ->
              new BigInteger(line.substring(CAPABILITIES.length()).strip(), 16).testBit(SYS_NICE));
    } catch (IOException _) {
      return false;
    }
  }
}
