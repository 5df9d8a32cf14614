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
  private static final int LONGEST_NUMBER = 16;
  private static final long MOST = (1L << 53) - 1;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  public static Json read(String text) throws ParseException {
    JsonReader reader = new JsonReader(text);
    Json json = reader.value();
    if (reader.at < text.length() || !JsonWriter.write(json).equals(text)) {
      throw new ParseException("It isn't in canonical form (RFC 8785)", reader.at);
    }
    return json;
  }

  private Json value() throws ParseException {
    return switch (peek()) {
      case '"' -> new Json.Text(string());
      case '{' -> fields();
      case '[' -> items();
      case 'n' -> nothing();
      default -> whole();
    };
  }

  private Json fields() throws ParseException {
    SortedMap<String, Json> fields = new TreeMap<>();
    enter();
    while (!leaves('}', fields.isEmpty())) {
      String name = string();
      expect(':');
      if (fields.put(name, value()) != null) {
        throw wrong("The field " + name + " comes twice");
      }
    }
    return new Json.Fields(fields);
  }

  private Json items() throws ParseException {
    List<Json> items = new ArrayList<>();
    enter();
    while (!leaves(']', items.isEmpty())) {
      items.add(value());
    }
    return new Json.Items(items);
  }

  private void enter() throws ParseException {
    at++;
    depth++;
    if (depth > DEEPEST) {
      throw wrong("It is nested too deeply");
    }
  }

  /** Past the end of a list or object, or past the comma before its next part. */
  private boolean leaves(char end, boolean isFirst) throws ParseException {
    if (peek() == end) {
      at++;
      depth--;
      return true;
    }
    if (!isFirst) {
      expect(',');
    }
    return false;
  }

  private Json nothing() throws ParseException {
    if (!text.startsWith("null", at)) {
      throw wrong("A value is missing");
    }
    at += "null".length();
    return new Json.Nothing();
  }

  private Json whole() throws ParseException {
    int start = at;
    at += peek() == '-' ? 1 : 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    String digits = text.substring(start, at);
    if (digits.isEmpty() || digits.equals("-") || digits.length() > LONGEST_NUMBER + 1) {
      throw wrong("A text, a whole number, a list or an object is missing");
    }
    long value = Long.parseLong(digits);
    if (Math.abs(value) > MOST) {
      throw wrong("A number is too large");
    }
    return new Json.Whole(value);
  }

  private String string() throws ParseException {
    expect('"');
    StringBuilder read = new StringBuilder();
    while (peek() != '"') {
      char unit = text.charAt(at++);
      read.append(unit == '\\' ? escaped() : unit);
    }
    at++;
    return read.toString();
  }

  private char escaped() throws ParseException {
    char letter = peek();
    at++;
    return switch (letter) {
      case '"', '\\' -> letter;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> unicode();
      default -> throw wrong("An escape is unknown");
    };
  }

  private char unicode() throws ParseException {
    if (at + 4 > text.length()) {
      throw wrong("An escape is cut off");
    }
    int unit = 0;
    for (int end = at + 4; at < end; at++) {
      int digit = Character.digit(text.charAt(at), 16);
      if (digit < 0) {
        throw wrong("An escape is unknown");
      }
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  private void expect(char expected) throws ParseException {
    if (peek() != expected) {
      throw wrong("'" + expected + "' is missing");
    }
    at++;
  }

  private char peek() throws ParseException {
    if (at >= text.length()) {
      throw wrong("It is cut off");
    }
    return text.charAt(at);
  }

  private ParseException wrong(String what) {
    return new ParseException(what, at);
  }
}
