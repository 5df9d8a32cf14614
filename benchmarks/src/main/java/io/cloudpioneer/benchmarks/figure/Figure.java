package io.cloudpioneer.benchmarks.figure;

/** One result; {@code toString()} is the line by which anyone can compare runs. */
public sealed interface Figure {
  /** So much of a unit. */
  record Amount(String name, double value, String unit) implements Figure {
    public Amount {
      requirePositive(name, value);
    }

    @Override
    public String toString() {
      return "figure %s %s %s".formatted(name, Digits.of(value), unit);
    }
  }

  /** Ours divided by the peer's; more is better. */
  record Ratio(String name, double value) implements Figure {
    public Ratio {
      requirePositive(name, value);
    }

    @Override
    public String toString() {
      return "ratio %s %s".formatted(name, Digits.of(value));
    }
  }

  private static void requirePositive(String name, double value) {
    if (!Double.isFinite(value) || value <= 0) {
      throw new CannotMeasure("%s came out as %s, which is no measurement".formatted(name, value));
    }
  }
}
