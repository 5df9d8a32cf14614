package io.cloudpioneer.ml.band;

/**
 * Everything remembered of a series.
 *
 * @param known how many minutes were learnt from
 * @param least the least value ever seen: a series that was never negative isn't expected to be
 * @param outside how many minutes in a row the series has been above (positive) or below (negative)
 *     its band
 * @param plain the level of the series
 * @param seasonal the level of its difference from the day's profile, NaN until a day is known
 * @param residuals of the forecasts; while too few minutes are known, the values themselves
 */
record Memory(
    long known,
    long lastMinute,
    double least,
    int outside,
    Level plain,
    Level seasonal,
    Residuals residuals,
    DayProfile day) {
  static Memory empty() {
    return new Memory(
        0,
        0,
        Double.POSITIVE_INFINITY,
        0,
        Level.of(0),
        Level.of(Double.NaN),
        new Residuals(new double[0]),
        DayProfile.empty());
  }
}
