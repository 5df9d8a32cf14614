package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.command.StartedProcesses;
import io.cloudpioneer.agents.action.journal.Begun;
import io.cloudpioneer.agents.action.journal.Entry;
import io.cloudpioneer.agents.action.journal.Journal;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers for the steps an agent was killed amid: what they started and left running is ended, the
 * target is looked at, and that is their outcome. None is done a second time.
 */
record Recovery(Capabilities capabilities, Journal journal) {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
  private static final Duration LOOK = Duration.ofSeconds(60);

  void run() throws IOException, InterruptedException {
    for (DeedKey key : journal.unfinished()) {
      var _ = interrupted(key);
    }
  }

  StepEnded interrupted(DeedKey key) throws IOException, InterruptedException {
    StartedProcesses.end(key.toString());
    Entry entry = journal.find(key).orElseThrow();
    Begun begun = entry.begun().orElseThrow();
    LOG.warn("The agent ended amid {} of {}", begun.operation(), key);
    StepEnded.Builder ended =
        StepEnded.newBuilder()
            .setKey(key.toMessage())
            .setStatus(StepStatus.INTERRUPTED)
            .setCode("step.interrupted")
            .setSentence("The agent ended while the step was at work; the facts tell how it looks")
            .setStartedAtUnixNano(Times.nanos(begun.at()))
            .addAllFacts(facts(begun).toMessages())
            .setEndedAtUnixNano(Times.nanos(Instant.now()));
    journal.end(key, entry.beginBefore(), ended.build());
    return ended.build();
  }

  private Facts facts(Begun begun) throws InterruptedException {
    try {
      return capabilities
          .find(begun.operation(), begun.parameters())
          .observe(begun.parameters(), new Limit(LOOK));
    } catch (Unsuccessful | IOException | RuntimeException unseen) {
      LOG.info("The target can't be observed: {}", unseen.toString());
      return Facts.NONE;
    }
  }
}
