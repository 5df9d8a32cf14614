package io.cloudpioneer.benchmarks.figure;

/** A bench has no figure to give; the message says why. */
public final class CannotMeasure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CannotMeasure(String sentence) {
    super(sentence);
  }

  public CannotMeasure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
