package io.cloudpioneer.agents.action.script;

/**
 * A text that loses patience with the expression that reads it: some patterns take for ever over
 * some texts, and the platform chooses the text.
 */
final class PatientText implements CharSequence {
  /** It was read too often. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final int MOST_READS = 1_000_000;

  private final String text;
  private int reads;

  PatientText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    reads++;
    if (reads > MOST_READS) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
