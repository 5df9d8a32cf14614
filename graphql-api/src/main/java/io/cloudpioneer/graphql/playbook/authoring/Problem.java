package io.cloudpioneer.graphql.playbook.authoring;

/**
 * What is wrong with a playbook's document, and where.
 *
 * @param code stable, such as {@code playbook.own-alerts}
 * @param line from 1
 * @param column in characters, from 1
 * @param path a JSON pointer (RFC 6901), such as {@code /steps/0/timeLimit}; empty for the whole
 * @param message goes on where the path ends: {@code is no length of time}
 */
public record Problem(String code, int line, int column, String path, String message) {
  /** As one sentence. */
  public String sentence() {
    String what = path.isEmpty() ? "the playbook" : path;
    return "line %d, column %d: %s %s".formatted(line, column, what, message);
  }
}
