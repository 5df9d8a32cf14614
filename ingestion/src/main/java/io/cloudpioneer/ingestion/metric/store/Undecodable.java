package io.cloudpioneer.ingestion.metric.store;

/** A record that no processor will ever be able to store, and why. */
final class Undecodable extends Exception {
  private static final long serialVersionUID = 1;

  Undecodable(String cause) {
    super(cause);
  }
}
