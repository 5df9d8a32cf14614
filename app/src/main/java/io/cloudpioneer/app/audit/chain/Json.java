package io.cloudpioneer.app.audit.chain;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON for one value, and only that line for it: any other spelling is refused. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  public static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /**
   * Reads what {@link #line} wrote.
   *
   * @throws IllegalArgumentException where it is anything else, be it by one blank
   */
  public static <T> T parse(String line, Class<T> type) {
    T value;
    try {
      value = MAPPER.readValue(line, type);
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      throw new IllegalArgumentException("It is no line of this kind", e);
    }
    if (value == null || !line(value).equals(line)) {
      throw new IllegalArgumentException("It is not spelled as it was written");
    }
    return value;
  }
}
