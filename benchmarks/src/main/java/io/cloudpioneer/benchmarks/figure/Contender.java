package io.cloudpioneer.benchmarks.figure;

/**
 * Ours or a peer, measured once in every round.
 *
 * @param unit of what is measured, such as {@code samples/s}
 */
public record Contender(String name, String unit, Measurement measurement) {
  /** Measures once. */
  @FunctionalInterface
  public interface Measurement {
    double measure() throws Exception;
  }
}
