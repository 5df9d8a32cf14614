package io.cloudpioneer.projections.agent;

import java.util.List;

/**
 * An operation that an agent offers on one target of its configuration.
 *
 * @param operation such as {@code directory.prune}
 * @param target its name in the configuration
 * @param undoable whether the agent itself can undo it
 * @param timeLimitSeconds a step that takes longer is ended
 */
public record OfferView(
    String operation,
    String target,
    List<Parameter> parameters,
    List<Fact> facts,
    boolean undoable,
    int timeLimitSeconds) {
  public OfferView {
    parameters = List.copyOf(parameters);
    facts = List.copyOf(facts);
  }

  /**
   * A parameter of the operation.
   *
   * @param values the only ones there are; empty where the pattern decides
   * @param pattern a regular expression that the whole value matches; empty where the values decide
   */
  public record Parameter(String name, String meaning, List<String> values, String pattern) {
    public Parameter {
      values = List.copyOf(values);
    }
  }

  /** A fact that a step may rest on. */
  public record Fact(String name, String meaning) {}
}
