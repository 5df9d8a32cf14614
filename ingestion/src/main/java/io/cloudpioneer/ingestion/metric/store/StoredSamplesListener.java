package io.cloudpioneer.ingestion.metric.store;

import java.util.Set;

/**
 * Is told, on the processor's own thread, what was stored. It must neither fail nor wait: samples
 * come first.
 */
public interface StoredSamplesListener {
  void stored(StoredSamples samples);

  /** The partitions this processor owns from now on. */
  default void owned(Set<Integer> partitions) {}
}
