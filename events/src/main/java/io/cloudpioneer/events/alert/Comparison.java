package io.cloudpioneer.events.alert;

/** How a value is held against a threshold. */
public enum Comparison {
  ABOVE(">"),
  AT_LEAST("≥"),
  BELOW("<"),
  AT_MOST("≤");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  public boolean holds(double value, double threshold) {
    return switch (this) {
      case ABOVE -> value > threshold;
      case AT_LEAST -> value >= threshold;
      case BELOW -> value < threshold;
      case AT_MOST -> value <= threshold;
    };
  }

  /** Whether a breach lies on the high side, so that clearing means falling. */
  public boolean upwards() {
    return this == ABOVE || this == AT_LEAST;
  }

  public String symbol() {
    return symbol;
  }
}
