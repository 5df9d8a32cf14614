package io.cloudpioneer.ingestion.job;

/**
 * The job was cancelled, or another process has taken it up: what is done here is done for nobody.
 */
public final class JobStopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JobStopped() {
    super("The job is no longer this process's", null, false, false);
  }
}
