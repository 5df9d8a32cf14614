package io.cloudpioneer.agents.action.plan;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads JSON that is in its canonical form and nothing else: one meaning has one text, so that two
 * readers of a plan can't understand two things.
 */
public final class JsonReader {
  private static final int DEEPEST = 16;
  private static final int LONGEST_NUMBER = 17;
  private static final long MOST = (1L << 53) - 1;

  private final JsonText text;
  private int depth;

  private JsonReader(String text) {
    this.text = new JsonText(text);
  }

  public static Json read(String text) throws ParseException {
    JsonReader reader = new JsonReader(text);
    Json json = reader.value();
    if (!JsonWriter.write(json).equals(text)) {
      throw reader.text.wrong("It isn't in canonical form (RFC 8785)");
    }
    return json;
  }

  private Json value() throws ParseException {
    return switch (text.peek()) {
      case '"' -> new Json.Text(text.string());
      case '{' -> fields();
      case '[' -> items();
      case 'n' -> nothing();
      default -> whole();
    };
  }

  private Json fields() throws ParseException {
    SortedMap<String, Json> fields = new TreeMap<>();
    enter('{');
    while (!leaves('}', fields.isEmpty())) {
      String name = text.string();
      text.expect(':');
      if (fields.put(name, value()) != null) {
        throw text.wrong("The field " + name + " comes twice");
      }
    }
    return new Json.Fields(fields);
  }

  private Json items() throws ParseException {
    List<Json> items = new ArrayList<>();
    enter('[');
    while (!leaves(']', items.isEmpty())) {
      items.add(value());
    }
    return new Json.Items(items);
  }

  private void enter(char start) throws ParseException {
    text.expect(start);
    depth++;
    if (depth > DEEPEST) {
      throw text.wrong("It is nested too deeply");
    }
  }

  /** Past the end of a list or object, or past the comma before its next part. */
  private boolean leaves(char end, boolean isFirst) throws ParseException {
    if (text.peek() == end) {
      text.expect(end);
      depth--;
      return true;
    }
    if (!isFirst) {
      text.expect(',');
    }
    return false;
  }

  private Json nothing() throws ParseException {
    for (char letter : "null".toCharArray()) {
      text.expect(letter);
    }
    return new Json.Nothing();
  }

  private Json whole() throws ParseException {
    String digits = text.number();
    if (digits.length() > LONGEST_NUMBER || Math.abs(Long.parseLong(digits)) > MOST) {
      throw text.wrong("A number is too large");
    }
    return new Json.Whole(Long.parseLong(digits));
  }
}
