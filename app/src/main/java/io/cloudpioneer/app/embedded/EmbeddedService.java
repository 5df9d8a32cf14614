package io.cloudpioneer.app.embedded;

import java.util.Map;

/** A running server of our own. */
interface EmbeddedService extends AutoCloseable {
  /** The Spring properties by which the rest of the platform finds it. */
  Map<String, Object> properties();

  @Override
  void close();
}
