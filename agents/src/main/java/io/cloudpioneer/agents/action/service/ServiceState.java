package io.cloudpioneer.agents.action.service;

import java.util.Locale;

/** Whether a service runs. */
enum ServiceState {
  ACTIVE,
  INACTIVE;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
