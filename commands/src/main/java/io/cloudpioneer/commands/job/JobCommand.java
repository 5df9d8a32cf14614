package io.cloudpioneer.commands.job;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.job.JobWork;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a piece of long work. */
public sealed interface JobCommand {
  @TargetAggregateIdentifier
  JobId jobId();

  /** Sent again with the same id and work it changes nothing. */
  @Permits({Role.OPERATOR, Role.ADMIN})
  record AskForJob(JobId jobId, JobWork work, PersonId by) implements JobCommand {}

  /** Only by whom it was asked for. */
  @Permits({Role.OPERATOR, Role.ADMIN})
  record CancelJob(JobId jobId, PersonId by) implements JobCommand {}

  @Permits(Role.PLATFORM)
  record CompleteJob(JobId jobId, Map<String, Long> figures) implements JobCommand {
    public CompleteJob {
      figures = Map.copyOf(figures);
    }
  }

  @Permits(Role.PLATFORM)
  record FailJob(JobId jobId, String code, String sentence) implements JobCommand {}
}
