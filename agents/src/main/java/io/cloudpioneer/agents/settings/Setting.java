package io.cloudpioneer.agents.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The settings there are; given as {@code --key=value} or as {@code key=value} in a file. */
enum Setting {
  COLLECTOR("collector", "localhost:4317", "host:port of the collector (OTLP over gRPC)"),
  STATE("state", "data/agent", "folder of certificate, spool and lock; no two agents share one"),
  TOKEN_FILE("token-file", "", "file with the one-time token; <state>/enrolment-token if not set"),
  INTERVAL("interval", "10s", "how often the host is measured, such as 10s or 1m"),
  INVENTORY_INTERVAL("inventory-interval", "60s", "how often the whole inventory is reported"),
  SPOOL_LIMIT("spool-limit", "64MB", "disk space for what waits for the collector"),
  RATE_LIMIT("rate-limit", "5000", "most samples a second to send, also while catching up"),
  ACCOUNT("account", "", "account of this host, where no cloud tells it"),
  REGION("region", "", "region or site of this host, where no cloud tells it"),
  PER_CPU("per-cpu", "false", "true: CPU readings for each logical CPU as well"),
  METRICS_PORT("metrics-port", "9464", "port of http://127.0.0.1:…/metrics; 0 for none"),
  ACTIONS_FILE(
      "actions-file", "", "what the platform may have done on this host; nothing if not set");

  private final String key;
  private final String preset;
  private final String meaning;

  Setting(String key, String preset, String meaning) {
    this.key = key;
    this.preset = preset;
    this.meaning = meaning;
  }

  String key() {
    return key;
  }

  String preset() {
    return preset;
  }

  String meaning() {
    return meaning;
  }

  static Optional<Setting> named(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }
}
