package io.cloudpioneer.commands.playbook;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.RunCause;
import io.cloudpioneer.events.playbook.RunEvent.Verdict;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.playbook.RunOutcome;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of one setting off of a playbook. Asking the same again changes nothing. */
public sealed interface RunCommand {
  @TargetAggregateIdentifier
  RunId runId();

  /** Sets the playbook off, in the version that was seen. */
  @Permits({Role.OPERATOR, Role.ADMIN, Role.PLATFORM})
  record SetOffRun(
      RunId runId,
      PlaybookId playbook,
      int version,
      RunCause cause,
      ResourceId target,
      Scope scope,
      Map<String, String> labels)
      implements RunCommand {
    public SetOffRun {
      labels = Map.copyOf(labels);
    }
  }

  /** Nothing is done, for this reason. Once a plan was made it changes nothing. */
  @Permits(Role.PLATFORM)
  record RefuseRun(RunId runId, String code, String sentence) implements RunCommand {}

  /** The plan that was made of it cannot be proposed. */
  @Permits(Role.PLATFORM)
  record RefuseProposal(RunId runId, String code, String sentence) implements RunCommand {}

  /** Tells what it would do. */
  @Permits(Role.PLATFORM)
  record RecordRehearsal(RunId runId, List<String> effects) implements RunCommand {
    public RecordRehearsal {
      effects = List.copyOf(effects);
    }
  }

  /** A plan was made of it; of several, the first holds. */
  @Permits(Role.PLATFORM)
  record ProposeRun(RunId runId, Proposal proposal) implements RunCommand {}

  /** Its action is over. */
  @Permits(Role.PLATFORM)
  record EndRun(RunId runId, RunOutcome outcome) implements RunCommand {}

  /** Tells whether the alert that set it off has come to its end. */
  @Permits(Role.PLATFORM)
  record RecordCheck(RunId runId, Verdict verdict, @Nullable Double value, @Nullable Instant at)
      implements RunCommand {}
}
