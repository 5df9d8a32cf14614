package io.cloudpioneer.projections.query;

import io.cloudpioneer.events.id.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The conditions of a query, all of which must hold, with their named parameters. */
public final class Conditions {
  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  public Conditions where(String clause) {
    clauses.add(clause);
    return this;
  }

  /** Adds a clause that names one parameter. */
  public Conditions where(String clause, String name, Object value) {
    return where(clause).with(name, value);
  }

  /** Adds a parameter alone. */
  public Conditions with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** The expression is one of the values, compared as text; enums by their name. */
  public Conditions anyOf(String expression, Collection<?> values) {
    String name = "any" + parameters.size();
    String[] texts =
        values.stream()
            .map(value -> value instanceof Enum<?> constant ? constant.name() : value.toString())
            .toArray(String[]::new);
    return where("%s = any(:%s)".formatted(expression, name), name, texts);
  }

  /** The column is one of the ids. */
  public Conditions anyId(String column, Collection<? extends Id> ids) {
    String name = "any" + parameters.size();
    UUID[] values = ids.stream().map(Id::value).toArray(UUID[]::new);
    return where("%s = any(:%s)".formatted(column, name), name, values);
  }

  /** One of the expressions contains the text, ignoring case. */
  public Conditions contains(String text, String... lowerCaseExpressions) {
    String name = "text" + parameters.size();
    List<String> alternatives = new ArrayList<>();
    for (String expression : lowerCaseExpressions) {
      alternatives.add("position(:%s in %s) > 0".formatted(name, expression));
    }
    return where(
        "(" + String.join(" or ", alternatives) + ")",
        name,
        text.replace("\0", "").toLowerCase(Locale.ROOT));
  }

  /** As it follows {@code where}; true where there are none. */
  public String sql() {
    return clauses.isEmpty() ? "true" : String.join(" and ", clauses);
  }

  public Map<String, Object> parameters() {
    return parameters;
  }
}
