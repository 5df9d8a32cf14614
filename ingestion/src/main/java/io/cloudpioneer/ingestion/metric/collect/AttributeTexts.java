package io.cloudpioneer.ingestion.metric.collect;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** OpenTelemetry attributes as texts, in the order of their keys. */
final class AttributeTexts {
  private AttributeTexts() {}

  static SortedMap<String, String> of(List<KeyValue> attributes) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (KeyValue attribute : attributes) {
      texts.put(attribute.getKey(), text(attribute.getValue()));
    }
    return texts;
  }

  private static String text(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
      case INT_VALUE -> Long.toString(value.getIntValue());
      case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
      case BYTES_VALUE -> Base64.getEncoder().encodeToString(value.getBytesValue().toByteArray());
      case ARRAY_VALUE ->
          value.getArrayValue().getValuesList().stream()
              .map(AttributeTexts::text)
              .collect(Collectors.joining(",", "[", "]"));
      case KVLIST_VALUE -> of(value.getKvlistValue().getValuesList()).toString();
      default -> "";
    };
  }
}
