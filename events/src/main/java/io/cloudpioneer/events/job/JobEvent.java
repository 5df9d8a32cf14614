package io.cloudpioneer.events.job;

import io.cloudpioneer.events.person.PersonId;
import java.util.Map;

/** What happened to a piece of long work; how far it is meanwhile is no fact, and kept nowhere. */
public sealed interface JobEvent {
  JobId jobId();

  record JobAsked(JobId jobId, JobWork work, PersonId by) implements JobEvent {}

  record JobCancelled(JobId jobId, PersonId by) implements JobEvent {}

  /**
   * It is done.
   *
   * @param figures what came of it, by names of the work's own
   */
  record JobCompleted(JobId jobId, Map<String, Long> figures) implements JobEvent {
    public JobCompleted {
      figures = Map.copyOf(figures);
    }
  }

  /**
   * It ended without a result.
   *
   * @param code stable, for programs
   * @param sentence for people
   */
  record JobFailed(JobId jobId, String code, String sentence) implements JobEvent {}
}
