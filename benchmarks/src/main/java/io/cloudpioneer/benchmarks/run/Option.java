package io.cloudpioneer.benchmarks.run;

/**
 * Something about a bench that may be chosen, by {@code --name=number}.
 *
 * @param preset the number where none is given
 */
public record Option(String name, int preset, int least, int most, String meaning) {
  /** How often everything is measured. */
  public static final Option ROUNDS = new Option("rounds", 5, 1, 100, "how often all is measured");

  @Override
  public String toString() {
    return "--%s=%d   %s, %d to %d".formatted(name, preset, meaning, least, most);
  }
}
