package io.cloudpioneer.agents.state;

import java.util.Map;

/** Builds a page in Prometheus' text format, version 0.0.4. */
final class PrometheusText {
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder();

  PrometheusText gauge(String name, String help, double value) {
    return head(name, "gauge", help).sample(name, "", value);
  }

  PrometheusText counter(String name, String help, double value) {
    return head(name, "counter", help).sample(name, "", value);
  }

  PrometheusText counters(String name, String help, String label, Map<String, Long> values) {
    head(name, "counter", help);
    values.forEach((key, value) -> sample(name, labels(label, key), value));
    return this;
  }

  PrometheusText state(String name, String help, String label, String value) {
    return head(name, "gauge", help).sample(name, labels(label, value), 1);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private PrometheusText head(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  private PrometheusText sample(String name, String labels, double value) {
    text.append(name).append(labels).append(' ').append(number(value)).append('\n');
    return this;
  }

  private static String labels(String label, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "{" + label + "=\"" + escaped + "\"}";
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
