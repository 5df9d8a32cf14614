package io.cloudpioneer.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.job.JobCommand.CompleteJob;
import io.cloudpioneer.commands.job.JobCommand.FailJob;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.job.JobWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobRunnerTest {
  private static final JobId JOB = new JobId(new UUID(0, 1));

  private final Kept kept = new Kept();

  @Test
  void tellsWhatCameOfAJob() throws InterruptedException {
    run(1, (_, _) -> Map.of("alerts", 3L));

    assertThat(kept.sent).containsExactly(new CompleteJob(JOB, Map.of("alerts", 3L)));
    assertThat(kept.ended).isTrue();
  }

  @Test
  void tellsWhyWorkCannotBeDoneAsItWasAskedFor() throws InterruptedException {
    run(
        1,
        (_, _) -> {
          throw new JobRefused("whatif.too-many-series", "Ask for less");
        });

    assertThat(kept.sent)
        .containsExactly(new FailJob(JOB, "whatif.too-many-series", "Ask for less"));
  }

  @Test
  void endsWhatBreaksInsteadOfBreakingAgainAndAgain() throws InterruptedException {
    run(
        1,
        (_, _) -> {
          throw new IllegalStateException("Broken");
        });

    assertThat(kept.sent)
        .singleElement()
        .isInstanceOfSatisfying(
            FailJob.class, failed -> assertThat(failed.code()).isEqualTo("job.broke"));
  }

  @Test
  void givesUpAfterThreeProcessesThatDied() throws InterruptedException {
    run(JobRunner.MOST_ATTEMPTS + 1, (_, _) -> Map.of());

    assertThat(kept.sent)
        .singleElement()
        .isInstanceOfSatisfying(
            FailJob.class, failed -> assertThat(failed.code()).isEqualTo("job.gave-up"));
  }

  @Test
  void stopsOnceTheJobIsNoLongerItsOwn() throws InterruptedException {
    kept.mine = false;

    run(
        1,
        (_, progress) -> {
          while (true) {
            progress.done(1);
            TimeUnit.MILLISECONDS.sleep(10);
          }
        });

    assertThat(kept.sent).isEmpty();
    assertThat(kept.released).isTrue();
  }

  private void run(int attempts, Work work) throws InterruptedException {
    kept.waiting = Optional.of(new TakenJob(JOB, WORK, new UUID(0, 2), attempts));
    JobWorker worker =
        new JobWorker() {
          @Override
          public boolean does(TakenJob job) {
            return true;
          }

          @Override
          public Map<String, Long> work(TakenJob job, JobProgress progress)
              throws InterruptedException {
            return work.work(job, progress);
          }
        };
    assertThat(new JobRunner(kept, List.of(worker), kept).runNext()).isTrue();
  }

  private interface Work {
    Map<String, Long> work(TakenJob job, JobProgress progress) throws InterruptedException;
  }

  private static final JobWork WORK =
      new JobWork.WhatIf(
          null,
          null,
          new RuleDefinition(
              "Level",
              "test.level",
              Map.of(),
              new ThresholdCondition(Comparison.ABOVE, 1, 1, Duration.ZERO),
              Severity.INFO,
              List.of()),
          Instant.EPOCH,
          Instant.EPOCH.plusSeconds(60),
          null);

  /** Remembers what the runner says. */
  private static final class Kept implements JobRuns, CommandDispatch {
    private final List<Object> sent = new ArrayList<>();
    private Optional<TakenJob> waiting = Optional.empty();
    private volatile boolean mine = true;
    private boolean ended;
    private boolean released;

    @Override
    public Optional<TakenJob> take() {
      return waiting;
    }

    @Override
    public boolean renew(TakenJob job, JobProgress progress) {
      return mine;
    }

    @Override
    public void end(JobId job) {
      ended = true;
    }

    @Override
    public void release(TakenJob job) {
      released = true;
    }

    @Override
    public CompletableFuture<Void> send(
        Object command, Sender sender, String reason, Following following) {
      return send(command, sender, reason);
    }

    @Override
    public CompletableFuture<Void> send(Object command, Sender sender, String reason) {
      sent.add(command);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> send(
        Object command, Sender sender, String reason, String correlation) {
      return send(command, sender, reason);
    }
  }
}
