package io.cloudpioneer.graphql.refusal;

/**
 * What the API itself refuses, before a command or a query is made of it. Its code is stable, for
 * programs; its sentence tells people what to change.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  private Refusal(String code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
  }

  /** A refusal with a code such as {@code input.page-size}. */
  public static Refusal because(String code, String sentence) {
    return new Refusal(code, sentence);
  }

  public String code() {
    return code;
  }
}
