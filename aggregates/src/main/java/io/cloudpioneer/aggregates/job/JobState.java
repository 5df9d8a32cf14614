package io.cloudpioneer.aggregates.job;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.job.JobCommand.AskForJob;
import io.cloudpioneer.commands.job.JobCommand.CancelJob;
import io.cloudpioneer.commands.job.JobCommand.CompleteJob;
import io.cloudpioneer.commands.job.JobCommand.FailJob;
import io.cloudpioneer.events.job.JobEvent;
import io.cloudpioneer.events.job.JobEvent.JobAsked;
import io.cloudpioneer.events.job.JobEvent.JobCancelled;
import io.cloudpioneer.events.job.JobEvent.JobCompleted;
import io.cloudpioneer.events.job.JobEvent.JobFailed;
import io.cloudpioneer.events.job.JobWork;
import io.cloudpioneer.events.person.PersonId;
import java.util.List;

/** What may happen to a piece of long work, by where it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface JobState {
  record Unasked() implements JobState {}

  /** Somebody asked for it. */
  sealed interface Asked extends JobState {
    JobWork work();

    PersonId by();
  }

  /** Nobody knows yet how it ends. */
  record Unfinished(JobWork work, PersonId by) implements Asked {}

  /** Completed, failed or cancelled, whichever came first. */
  record Ended(JobWork work, PersonId by) implements Asked {}

  default List<JobEvent> decide(AskForJob command) {
    return switch (this) {
      case Unasked _ -> List.of(new JobAsked(command.jobId(), command.work(), command.by()));
      case Asked job when job.work().equals(command.work()) && job.by().equals(command.by()) ->
          List.of();
      case Asked _ ->
          throw Rejected.because("job.exists", "Other work was asked for under this id");
    };
  }

  default List<JobEvent> decide(CancelJob command) {
    return switch (this) {
      case Asked job when !job.by().equals(command.by()) ->
          throw Rejected.because("job.not-yours", "Only who asked for it can cancel it");
      case Unfinished _ -> List.of(new JobCancelled(command.jobId(), command.by()));
      case Ended _ -> List.of(); // it is over, however it ended
      case Unasked _ -> throw unknown();
    };
  }

  default List<JobEvent> decide(CompleteJob command) {
    return ends(new JobCompleted(command.jobId(), command.figures()));
  }

  default List<JobEvent> decide(FailJob command) {
    return ends(new JobFailed(command.jobId(), command.code(), command.sentence()));
  }

  /** What runs it may say so twice, or not know yet that it was cancelled. */
  private List<JobEvent> ends(JobEvent end) {
    return switch (this) {
      case Unfinished _ -> List.of(end);
      case Ended _ -> List.of();
      case Unasked _ -> throw unknown();
    };
  }

  default JobState after(JobEvent event) {
    return switch (event) {
      case JobAsked(_, JobWork work, PersonId by) -> new Unfinished(work, by);
      case JobCancelled _, JobCompleted _, JobFailed _ ->
          this instanceof Asked job ? new Ended(job.work(), job.by()) : this;
    };
  }

  private static Rejected unknown() {
    return Rejected.because("job.unknown", "There is no such job");
  }
}
