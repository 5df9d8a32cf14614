package io.cloudpioneer.benchmarks.figure;

import java.util.Locale;

/** Numbers with as many digits as a measurement deserves: three that count, all before the dot. */
final class Digits {
  private Digits() {}

  static String of(double value) {
    int places = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
