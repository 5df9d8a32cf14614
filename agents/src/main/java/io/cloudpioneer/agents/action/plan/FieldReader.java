package io.cloudpioneer.agents.action.plan;

import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes an object apart; a field too many is as wrong as one too few. */
public final class FieldReader {
  private final String what;
  private final Map<String, Json> fields;

  private FieldReader(String what, Map<String, Json> fields) {
    this.what = what;
    this.fields = fields;
  }

  public static FieldReader of(String what, Json json, Set<String> names) throws ParseException {
    if (json instanceof Json.Fields(var fields) && fields.keySet().equals(names)) {
      return new FieldReader(what, fields);
    }
    throw new ParseException("A %s has the fields %s".formatted(what, names), 0);
  }

  public String text(String name) throws ParseException {
    if (fields.get(name) instanceof Json.Text(String text)) {
      return text;
    }
    throw wrong(name, "a text");
  }

  public long whole(String name) throws ParseException {
    if (fields.get(name) instanceof Json.Whole(long number)) {
      return number;
    }
    throw wrong(name, "a whole number");
  }

  public List<Json> items(String name) throws ParseException {
    if (fields.get(name) instanceof Json.Items(List<Json> items)) {
      return items;
    }
    throw wrong(name, "a list");
  }

  public Map<String, String> texts(String name) throws ParseException {
    if (!(fields.get(name) instanceof Json.Fields(var values))) {
      throw wrong(name, "an object of texts");
    }
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, Json> value : values.entrySet()) {
      if (!(value.getValue() instanceof Json.Text(String text))) {
        throw wrong(name, "an object of texts");
      }
      texts.put(value.getKey(), text);
    }
    return texts;
  }

  public boolean isNothing(String name) {
    return fields.get(name) instanceof Json.Nothing;
  }

  public Json field(String name) {
    return fields.getOrDefault(name, new Json.Nothing());
  }

  private ParseException wrong(String name, String form) {
    return new ParseException("%s of a %s is %s".formatted(name, what, form), 0);
  }
}
