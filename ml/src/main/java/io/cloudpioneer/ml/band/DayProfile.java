package io.cloudpioneer.ml.band;

import java.util.Arrays;

/**
 * What a series usually is at each quarter of an hour of a UTC day, learnt over days.
 *
 * @param usual the usual value of each quarter, NaN while unknown
 * @param quarter the quarter since the epoch that is being summed up
 */
record DayProfile(double[] usual, long quarter, double sum, int count) {
  static final int QUARTERS = 96;
  private static final int MINUTES = 15;
  private static final double DAY_WEIGHT = 0.3;

  static DayProfile empty() {
    double[] unknown = new double[QUARTERS];
    Arrays.fill(unknown, Double.NaN);
    return new DayProfile(unknown, 0, 0, 0);
  }

  DayProfile after(long minute, double value) {
    long now = Math.floorDiv(minute, MINUTES);
    return now == quarter
        ? new DayProfile(usual, quarter, sum + value, count + 1)
        : new DayProfile(closed(), now, value, 1);
  }

  private double[] closed() {
    if (count == 0) {
      return usual;
    }
    double[] next = usual.clone();
    int slot = slot(quarter);
    double mean = sum / count;
    next[slot] = Double.isNaN(next[slot]) ? mean : next[slot] + DAY_WEIGHT * (mean - next[slot]);
    return next;
  }

  /** Interpolated between the middles of two quarters; NaN unless both are known. */
  double at(long minute) {
    double position = (minute + 0.5) / MINUTES - 0.5;
    long before = (long) Math.floor(position);
    double share = position - before;
    return usual[slot(before)] * (1 - share) + usual[slot(before + 1)] * share;
  }

  private static int slot(long quarter) {
    return (int) Math.floorMod(quarter, (long) QUARTERS);
  }
}
