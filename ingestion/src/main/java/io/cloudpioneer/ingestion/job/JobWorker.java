package io.cloudpioneer.ingestion.job;

import java.util.Map;

/** Does one kind of long work. */
public interface JobWorker {
  boolean does(TakenJob job);

  /**
   * Does the work anew from its beginning, whatever an earlier attempt left.
   *
   * @return what came of it, in figures
   * @throws JobRefused where it can't be done as it was asked for
   * @throws JobStopped where nobody waits for it any more
   */
  Map<String, Long> work(TakenJob job, JobProgress progress) throws InterruptedException;
}
