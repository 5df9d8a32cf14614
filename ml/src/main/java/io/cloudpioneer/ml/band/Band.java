package io.cloudpioneer.ml.band;

/** Where a value is expected, both ends included; in the unit of its series. */
public record Band(double low, double high) {
  public Band {
    if (!(low <= high)) {
      throw new IllegalArgumentException("A band goes from low to high: " + low + " to " + high);
    }
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  public double width() {
    return high - low;
  }

  /** The value, or the end of the band it lies beyond. */
  double nearest(double value) {
    return Math.clamp(value, low, high);
  }
}
