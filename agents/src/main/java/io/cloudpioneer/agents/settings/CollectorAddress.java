package io.cloudpioneer.agents.settings;

/** Where the collector listens. */
public record CollectorAddress(String host, int port) {
  @Override
  public String toString() {
    return host.contains(":") ? "[" + host + "]:" + port : host + ":" + port;
  }
}
