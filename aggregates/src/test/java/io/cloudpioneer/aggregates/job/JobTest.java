package io.cloudpioneer.aggregates.job;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.job.JobCommand.AskForJob;
import io.cloudpioneer.commands.job.JobCommand.CancelJob;
import io.cloudpioneer.commands.job.JobCommand.CompleteJob;
import io.cloudpioneer.commands.job.JobCommand.FailJob;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.job.JobEvent.JobAsked;
import io.cloudpioneer.events.job.JobEvent.JobCancelled;
import io.cloudpioneer.events.job.JobEvent.JobCompleted;
import io.cloudpioneer.events.job.JobEvent.JobFailed;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.job.JobWork;
import io.cloudpioneer.events.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class JobTest {
  private static final JobId JOB = new JobId(new UUID(0, 1));
  private static final PersonId ASKER = new PersonId(new UUID(0, 2));
  private static final PersonId OTHER = new PersonId(new UUID(0, 3));
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final JobWork WEEK = whatIf(Duration.ofDays(7));
  private static final JobWork MONTH = whatIf(Duration.ofDays(30));
  private static final Map<String, Long> FIGURES = Map.of("alerts", 12L);
  private static final JobAsked ASKED = new JobAsked(JOB, WEEK, ASKER);
  private static final JobCancelled CANCELLED = new JobCancelled(JOB, ASKER);

  private final FixtureConfiguration<Job> fixture = new AggregateTestFixture<>(Job.class);

  @Test
  void beginsByBeingAskedForOnce() {
    fixture.givenNoPriorActivity().when(new AskForJob(JOB, WEEK, ASKER)).expectEvents(ASKED);
    fixture.given(ASKED).when(new AskForJob(JOB, WEEK, ASKER)).expectNoEvents();
  }

  @Test
  void refusesOtherWorkUnderItsId() {
    fixture
        .given(ASKED)
        .when(new AskForJob(JOB, MONTH, ASKER))
        .expectExceptionDetails(
            new Rejected.Reason("job.exists", "Other work was asked for under this id"));
  }

  @Test
  void isCancelledByWhoAskedForItOnly() {
    fixture
        .given(ASKED)
        .when(new CancelJob(JOB, OTHER))
        .expectExceptionDetails(
            new Rejected.Reason("job.not-yours", "Only who asked for it can cancel it"));
    fixture.given(ASKED).when(new CancelJob(JOB, ASKER)).expectEvents(CANCELLED);
    fixture.given(ASKED, CANCELLED).when(new CancelJob(JOB, ASKER)).expectNoEvents();
  }

  @Test
  void endsOnceHoweverOftenThatIsSaid() {
    JobCompleted completed = new JobCompleted(JOB, FIGURES);
    fixture.given(ASKED).when(new CompleteJob(JOB, FIGURES)).expectEvents(completed);
    fixture.given(ASKED, completed).when(new CompleteJob(JOB, FIGURES)).expectNoEvents();
    fixture.given(ASKED, CANCELLED).when(new CompleteJob(JOB, FIGURES)).expectNoEvents();
    fixture.given(ASKED, completed).when(new CancelJob(JOB, ASKER)).expectNoEvents();
  }

  @Test
  void failsWithACode() {
    fixture
        .given(ASKED)
        .when(new FailJob(JOB, "job.gave-up", "It ended three times"))
        .expectEvents(new JobFailed(JOB, "job.gave-up", "It ended three times"));
  }

  @Test
  void isUnknownBeforeItIsAskedFor() {
    fixture
        .givenNoPriorActivity()
        .when(new CancelJob(JOB, ASKER))
        .expectExceptionDetails(new Rejected.Reason("job.unknown", "There is no such job"));
  }

  private static JobWork whatIf(Duration length) {
    return new JobWork.WhatIf(
        null,
        null,
        new RuleDefinition(
            "Busy",
            "system.cpu.utilization",
            Map.of(),
            new ThresholdCondition(Comparison.ABOVE, 0.9, 0.8, Duration.ofMinutes(1)),
            Severity.WARNING,
            List.of()),
        NOON.minus(length),
        NOON,
        null);
  }
}
