package io.cloudpioneer.agents.action.plan;

import java.util.Map;

/** Writes the canonical form of RFC 8785. */
public final class JsonWriter {
  private final StringBuilder text = new StringBuilder();

  private JsonWriter() {}

  public static String write(Json json) {
    JsonWriter writer = new JsonWriter();
    writer.add(json);
    return writer.text.toString();
  }

  private void add(Json json) {
    switch (json) {
      case Json.Text(String value) -> addText(value);
      case Json.Whole(long value) -> text.append(value);
      case Json.Nothing _ -> text.append("null");
      case Json.Items items -> addItems(items);
      case Json.Fields fields -> addFields(fields);
    }
  }

  private void addItems(Json.Items items) {
    String before = "[";
    for (Json item : items.values()) {
      text.append(before);
      add(item);
      before = ",";
    }
    text.append(items.values().isEmpty() ? "[]" : "]");
  }

  private void addFields(Json.Fields fields) {
    String before = "{";
    for (Map.Entry<String, Json> field : fields.values().entrySet()) {
      text.append(before);
      addText(field.getKey());
      text.append(':');
      add(field.getValue());
      before = ",";
    }
    text.append(fields.values().isEmpty() ? "{}" : "}");
  }

  private void addText(String value) {
    text.append('"');
    value.chars().forEach(unit -> addUnit((char) unit));
    text.append('"');
  }

  private void addUnit(char unit) {
    switch (unit) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\b' -> text.append("\\b");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\f' -> text.append("\\f");
      case '\r' -> text.append("\\r");
      default -> {
        if (unit < ' ') {
          text.append("\\u%04x".formatted((int) unit));
        } else {
          text.append(unit);
        }
      }
    }
  }
}
