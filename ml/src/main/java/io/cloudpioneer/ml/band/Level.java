package io.cloudpioneer.ml.band;

/**
 * Where a series stands: an exponentially weighted mean with a half-life of about two values.
 *
 * @param value the mean of what was believed
 * @param unclipped the mean of what was measured, outliers included: the level to move to once they
 *     turn out to be the new normal
 * @param error the absolute error of forecasting by this level, over about a day
 */
record Level(double value, double unclipped, double error) {
  static final int STORED_DOUBLES = 3;
  private static final double WEIGHT = 0.3;
  private static final double UNCLIPPED_WEIGHT = 0.5;
  private static final double ERROR_WEIGHT = 1.0 / (24 * 60);

  static Level of(double value) {
    return new Level(value, value, 0);
  }

  Level after(double believed, double measured) {
    return new Level(
        value + WEIGHT * (believed - value),
        unclipped + UNCLIPPED_WEIGHT * (measured - unclipped),
        error + ERROR_WEIGHT * (Math.abs(measured - value) - error));
  }

  Level moved() {
    return new Level(unclipped, unclipped, error);
  }
}
