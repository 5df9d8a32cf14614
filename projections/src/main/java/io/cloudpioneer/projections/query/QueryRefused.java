package io.cloudpioneer.projections.query;

/**
 * A question that was understood and refused. Its code is stable, for programs; its sentence is for
 * people.
 */
public final class QueryRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  private QueryRefused(String code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
  }

  /**
   * A refusal.
   *
   * @param code stable, such as {@code metrics.too-many-points}
   * @param sentence what was wrong and what to change
   */
  public static QueryRefused because(String code, String sentence) {
    return new QueryRefused(code, sentence);
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
