package io.cloudpioneer.agents.action.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The part of JSON that plans are made of. */
public sealed interface Json {
  record Text(String value) implements Json {}

  /** A whole number, at most 2^53 - 1 either way: what every reader of JSON agrees about. */
  record Whole(long value) implements Json {}

  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** In the order of RFC 8785: by UTF-16 code units, as Java compares texts. */
  record Fields(SortedMap<String, Json> values) implements Json {
    public Fields {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  /** JSON's {@code null}. */
  record Nothing() implements Json {}

  static Fields texts(Map<String, String> texts) {
    SortedMap<String, Json> fields = new TreeMap<>();
    texts.forEach((name, text) -> fields.put(name, new Text(text)));
    return new Fields(fields);
  }
}
