package io.cloudpioneer.ml.band;

import java.util.Arrays;

/**
 * By how much the last forecasts were wrong, oldest first; a sliding window of four hours of
 * minutes. Its outermost values are set aside on each side, so a few spikes widen nothing while
 * recurring ones come to be expected.
 */
record Residuals(double[] oldestFirst) {
  static final int LIMIT = 240;

  static Residuals around(double level, double[] values) {
    return new Residuals(Arrays.stream(values).map(value -> value - level).toArray());
  }

  Residuals with(double residual) {
    int kept = Math.min(oldestFirst.length, LIMIT - 1);
    double[] next = new double[kept + 1];
    System.arraycopy(oldestFirst, oldestFirst.length - kept, next, 0, kept);
    next[kept] = residual;
    return new Residuals(next);
  }

  /**
   * The range of residuals to expect: what is left of the window without its outermost values,
   * widened by a share of its interquartile range that shrinks as the window fills.
   */
  Band expected() {
    double[] sorted = oldestFirst.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    int setAside = Math.max(1, sorted.length / 80);
    double quartiles = sorted[last - last / 4] - sorted[last / 4];
    double margin = quartiles * (0.4 + 10.0 / sorted.length);
    return new Band(sorted[setAside] - margin, sorted[last - setAside] + margin);
  }
}
