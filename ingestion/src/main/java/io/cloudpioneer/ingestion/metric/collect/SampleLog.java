package io.cloudpioneer.ingestion.metric.collect;

import io.cloudpioneer.protocol.metric.SampleBatch;
import java.util.List;

/** Where accepted samples are kept until they are stored. */
interface SampleLog {
  /**
   * Returns once all of them are kept for good.
   *
   * @throws NotTaken where that can't be said
   */
  void append(List<SampleBatch> batches);
}
