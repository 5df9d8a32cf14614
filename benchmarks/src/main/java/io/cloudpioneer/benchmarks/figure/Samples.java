package io.cloudpioneer.benchmarks.figure;

import java.util.Arrays;
import java.util.List;

/** Numbers measured of one thing. */
public final class Samples {
  private final double[] ascending;

  private Samples(double[] values) {
    if (values.length == 0) {
      throw new CannotMeasure("Nothing was measured");
    }
    ascending = values.clone();
    Arrays.sort(ascending);
  }

  public static Samples of(double... values) {
    return new Samples(values);
  }

  public static Samples of(List<Double> values) {
    return new Samples(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The one in the middle; between the two in the middle where their number is even. */
  public double median() {
    int middle = ascending.length / 2;
    return ascending.length % 2 == 1
        ? ascending[middle]
        : (ascending[middle - 1] + ascending[middle]) / 2;
  }

  /** The smallest that so many percent of them do not exceed. */
  public double percentile(int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * ascending.length);
    return ascending[Math.max(rank, 1) - 1];
  }

  public double least() {
    return ascending[0];
  }

  public double most() {
    return ascending[ascending.length - 1];
  }
}
