package io.cloudpioneer.benchmarks.whatif;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.job.JobCommand.AskForJob;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.job.JobWork.WhatIf;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.projections.job.JobStatus;
import io.cloudpioneer.projections.job.WhatIfQueries;
import io.cloudpioneer.projections.job.WhatIfView;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** A what-if as a person has it: asked by a command, and over once the view says so. */
final class AskedJob {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOOK = Duration.ofMillis(5);
  private static final PersonId ASKER = new PersonId(new UUID(0, 1));
  private static final Sender SENDER = new Sender(new Actor.Person(ASKER), Set.of(Role.OPERATOR));

  private final CommandDispatch commands;
  private final WhatIfQueries whatIfs;

  AskedJob(CommandDispatch commands, WhatIfQueries whatIfs) {
    this.commands = commands;
    this.whatIfs = whatIfs;
  }

  /** The figures of its end. */
  Map<String, Long> run(RuleDefinition rule, Instant from, Instant to) {
    JobId job = new JobId(TimeOrderedUuid.at(Instant.now()));
    commands
        .send(
            new AskForJob(job, new WhatIf(null, null, rule, from, to, null), ASKER),
            SENDER,
            "bench")
        .join();
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      WhatIfView view = whatIfs.byId(job, ASKER).orElse(null);
      if (view != null && view.status().isOver()) {
        if (view.status() != JobStatus.COMPLETED) {
          throw new CannotMeasure(
              "The what-if ended as %s: %s".formatted(view.status(), view.failure()));
        }
        return view.figures();
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    throw new CannotMeasure("The what-if was not over within %d s".formatted(PATIENCE.toSeconds()));
  }
}
