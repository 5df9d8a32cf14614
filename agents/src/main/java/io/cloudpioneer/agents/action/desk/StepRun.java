package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.journal.Begun;
import io.cloudpioneer.agents.action.journal.Journal;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Ending;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Output;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.protocol.action.CarryOut;
import io.cloudpioneer.protocol.action.StepEnded;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One order, from the look at its plan to its outcome. Its thread is never left interrupted: the
 * journal's files would refuse to be written.
 */
final class StepRun {
  private static final Logger LOG = LoggerFactory.getLogger(StepRun.class);
  private static final Duration LOOK = Duration.ofSeconds(60);

  private final DeedKey key;
  private final CarryOut order;
  private final Deadline deadline;
  private final Errands errands;
  private final Targets targets;
  private final Journal journal;
  private final StepTold told;
  private final Limit limit = new Limit(Deadline.FURTHEST);
  private final Output output;
  private volatile @Nullable Instant started;

  StepRun(
      DeedKey key,
      CarryOut order,
      Errands errands,
      Targets targets,
      Journal journal,
      Teller teller) {
    this.key = key;
    this.order = order;
    this.deadline = Deadline.of(order);
    this.errands = errands;
    this.targets = targets;
    this.journal = journal;
    this.told = new StepTold(key, teller);
    this.output = new Output(told::output);
  }

  void end(Ending reason) {
    limit.end(reason);
  }

  /** For an order that came again. */
  void tellStarted() {
    Instant since = started;
    if (since != null) {
      told.started(since);
    }
  }

  /** Does it, and says how it ended; the journal has its beginning, not yet its end. */
  StepEnded toEnd() {
    Outcomes outcomes = new Outcomes(key.toMessage(), output);
    try {
      deadline.checkUsable();
      Errand errand = errands.read(key, order);
      try (Targets.Claim _ = targets.claim(errand.target(), limit, deadline)) {
        errands.checkNotCompensated(key, order.getApprovedHash());
        return carryOut(errand, outcomes);
      }
    } catch (Unsuccessful unsuccessful) {
      return outcomes.notBegun(unsuccessful);
    } catch (IOException failed) {
      return outcomes.notBegun(failed);
    } catch (InterruptedException interrupted) {
      return outcomes.notBegun(interrupted);
    } catch (RuntimeException unexpected) {
      LOG.error("Unexpected, before {}", key, unexpected);
      return outcomes.notBegun(unexpected);
    }
  }

  private StepEnded carryOut(Errand errand, Outcomes outcomes)
      throws Unsuccessful, IOException, InterruptedException {
    Map<String, String> expected = errand instanceof Doing doing ? doing.expected() : Map.of();
    outcomes.expect(expected);
    // A step that has to be quick still is to be looked at in peace.
    limit.restart(LOOK.compareTo(errand.timeLimit()) > 0 ? LOOK : errand.timeLimit());
    Facts facts = errand.look(limit);
    Map<String, String> notes = errand.prepare(key, facts);
    limit.checkBeforeBegin();
    deadline.checkAhead();
    Instant now = Instant.now();
    journal.begin(
        key,
        deadline.time(),
        new Begun(now, order.getApprovedHash(), errand.operation(), errand.parameters(), notes));
    started = now;
    limit.restart(errand.timeLimit());
    told.started(now);
    StepEnded.Builder outcome = begun(errand, notes, outcomes.since(now));
    if (outcome.getFactsCount() == 0) {
      outcome.addAllFacts(lastLook(errand).toMessages());
    }
    return outcome.setEndedAtUnixNano(Times.nanos(Instant.now())).build();
  }

  private StepEnded.Builder begun(Errand errand, Map<String, String> notes, Outcomes outcomes) {
    try {
      errand.carryOut(key, notes, limit, output);
      return outcomes.succeeded();
    } catch (Unsuccessful unsuccessful) {
      return outcomes.failed(unsuccessful);
    } catch (IOException failed) {
      return outcomes.failed(failed);
    } catch (InterruptedException interrupted) {
      return outcomes.failed(interrupted);
    } catch (RuntimeException unexpected) {
      LOG.error("Unexpected, in {}", key, unexpected);
      return outcomes.failed(unexpected);
    }
  }

  private static Facts lastLook(Errand errand) {
    try {
      return errand.capability().observe(errand.parameters(), new Limit(LOOK));
    } catch (Unsuccessful | IOException | InterruptedException | RuntimeException unseen) {
      LOG.info("The target can't be observed after the step: {}", unseen.toString());
      return Facts.NONE;
    }
  }
}
