package io.cloudpioneer.ml.band;

import java.util.Arrays;
import java.util.Optional;

/**
 * The band the next minute's value of a series is expected in. Immutable, about 3 KB a series, and
 * deterministic: the same minutes always give the same band.
 *
 * <p>A level follows the series; where the time of day forecasts better than the level alone, it is
 * added. Around that forecast lies the range of recent residuals. A value outside the band is
 * pulled to its edge before anything learns from it, and a burst counts once however long it lasts,
 * so spikes leave the band as it is; after {@value #NEW_NORMAL} minutes on one side the series has
 * a new level.
 */
public final class ExpectedBand {
  /** How many minutes must be known before anything is expected. */
  public static final int LEARNING = 10;

  private static final int NEW_NORMAL = 10;

  /** The narrowest half of a band, as a share of the level. */
  private static final double FLOOR = 0.001;

  /** In minutes. */
  private static final double LONGEST_GAP = 60;

  /** Far from where sums of a few values overflow. */
  private static final double LARGEST = 1e100;

  private final Memory memory;

  private ExpectedBand(Memory memory) {
    this.memory = memory;
  }

  /** What is expected of a series nothing is known of: nothing. */
  public static ExpectedBand empty() {
    return new ExpectedBand(Memory.empty());
  }

  /** What {@link #toBytes()} wrote. */
  public static ExpectedBand fromBytes(byte[] bytes) {
    return new ExpectedBand(MemoryFormat.read(bytes));
  }

  public byte[] toBytes() {
    return MemoryFormat.write(memory);
  }

  /** The band of the minute after the last known one. */
  public Optional<Band> next() {
    return at(memory.lastMinute() + 1);
  }

  /**
   * The band of a minute (counted since the epoch) after the last known one; the wider the longer
   * nothing was heard.
   */
  public Optional<Band> at(long minute) {
    return memory.known() < LEARNING ? Optional.empty() : Optional.of(band(minute));
  }

  /**
   * What is expected once a minute's value is known. A minute that is not later than the last one
   * teaches nothing, nor does a value that is no number or too large to reckon with.
   */
  public ExpectedBand after(long minute, double value) {
    boolean late = memory.known() > 0 && minute <= memory.lastMinute();
    if (late || !(Math.abs(value) <= LARGEST)) {
      return this;
    }
    return new ExpectedBand(
        memory.known() < LEARNING ? collected(minute, value) : learnt(minute, value));
  }

  /** The first values are only kept: their median is a level that no spike among them can move. */
  private Memory collected(long minute, double value) {
    Residuals values = memory.residuals().with(value);
    boolean complete = memory.known() + 1 == LEARNING;
    double median = complete ? median(values.oldestFirst()) : 0;
    return new Memory(
        memory.known() + 1,
        minute,
        Math.min(memory.least(), value),
        0,
        Level.of(median),
        Level.of(Double.NaN),
        complete ? Residuals.around(median, values.oldestFirst()) : values,
        memory.day().after(minute, value));
  }

  private Memory learnt(long minute, double value) {
    Band band = band(minute);
    double believed = band.nearest(value);
    int outside = outside(Double.compare(value, believed));
    boolean moved = Math.abs(outside) >= NEW_NORMAL;
    boolean sameBurst = Math.abs(outside) > 1;
    double usual = memory.day().at(minute);
    Level plain = memory.plain().after(believed, value);
    Level seasonal = seasonal(believed - usual, value - usual);
    return new Memory(
        memory.known() + 1,
        minute,
        Math.min(memory.least(), value),
        moved ? 0 : outside,
        moved ? plain.moved() : plain,
        moved ? seasonal.moved() : seasonal,
        sameBurst
            ? memory.residuals()
            : memory.residuals().with((value - forecast(minute)) / spread(minute)),
        memory.day().after(minute, believed));
  }

  /** How many minutes in a row were above (positive) or below (negative) the band. */
  private int outside(int side) {
    return Integer.signum(memory.outside()) == side ? memory.outside() + side : side;
  }

  private Level seasonal(double believed, double measured) {
    if (Double.isNaN(believed)) {
      return memory.seasonal();
    }
    return Double.isNaN(memory.seasonal().value())
        ? new Level(believed, measured, memory.plain().error())
        : memory.seasonal().after(believed, measured);
  }

  private Band band(long minute) {
    double forecast = forecast(minute);
    Band residuals = memory.residuals().expected();
    double spread = spread(minute);
    double floor = FLOOR * Math.abs(forecast);
    double low = forecast + Math.min(residuals.low() * spread, -floor);
    double high = forecast + Math.max(residuals.high() * spread, floor);
    return memory.least() < 0 ? new Band(low, high) : new Band(Math.max(0, low), Math.max(0, high));
  }

  private double forecast(long minute) {
    double bySeason = memory.seasonal().value() + memory.day().at(minute);
    boolean better = memory.seasonal().error() < memory.plain().error();
    return better && Double.isFinite(bySeason) ? bySeason : memory.plain().value();
  }

  /** What is forecast across a gap errs like a random walk: by the root of its length. */
  private double spread(long minute) {
    return Math.sqrt(Math.clamp(minute - memory.lastMinute(), 1, LONGEST_GAP));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
  }
}
