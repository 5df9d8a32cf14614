package io.cloudpioneer.ingestion.metric.store;

import java.util.Collection;
import java.util.Set;

/**
 * Judges new samples within the transaction that stores them, so that a judgement is kept exactly
 * if its samples are.
 */
public interface FreshSamplesJudge {
  void judge(Collection<FreshSamples> fresh);

  /**
   * What is remembered may not be what was committed: read it again.
   *
   * @param partitions those this processor owns now
   */
  void forget(Set<Integer> partitions);
}
