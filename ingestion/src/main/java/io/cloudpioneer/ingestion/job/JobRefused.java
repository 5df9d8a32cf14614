package io.cloudpioneer.ingestion.job;

/** The work can't be done as it was asked for, however often it is tried. */
public final class JobRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  /**
   * A refusal.
   *
   * @param code stable, for programs
   * @param sentence what to change
   */
  public JobRefused(String code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
