package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.journal.Entry;
import io.cloudpioneer.agents.action.journal.Journal;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Ending;
import io.cloudpioneer.agents.action.step.Output;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.CarryOut;
import io.cloudpioneer.protocol.action.DryRun;
import io.cloudpioneer.protocol.action.Observe;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes orders. Each is carried out once, whatever comes again or after a kill, and what became of
 * it is told as often as it is asked for. Nothing here waits for a step.
 */
public final class Desk implements AutoCloseable {
  static final int MOST_UNTOLD = 100;

  private final Capabilities capabilities;
  private final Journal journal;
  private final Teller teller;
  private final Recovery recovery;
  private final Looks looks;
  private final Targets targets = new Targets();
  private final Hands steps;
  private final Map<DeedKey, StepRun> runs = new HashMap<>();

  public Desk(Capabilities capabilities, Journal journal, Teller teller, int atOnce) {
    this.capabilities = capabilities;
    this.journal = journal;
    this.teller = teller;
    this.recovery = new Recovery(capabilities, journal);
    this.looks = new Looks(capabilities, teller);
    this.steps = new Hands("step", atOnce);
  }

  /** To be done before any order is taken. */
  public void recover() throws IOException, InterruptedException {
    recovery.run();
  }

  /** What the platform hasn't acknowledged yet, as much as may be on its way at once. */
  public List<AgentMessage> untold() throws IOException {
    List<AgentMessage> untold = new ArrayList<>();
    for (DeedKey key : journal.unacknowledged().stream().limit(MOST_UNTOLD).toList()) {
      journal.find(key).flatMap(Entry::ended).map(StepTold::ended).ifPresent(untold::add);
    }
    return untold;
  }

  public void observe(Observe request) {
    looks.observe(request);
  }

  public void dryRun(DryRun request) {
    looks.dryRun(request);
  }

  public synchronized void carryOut(CarryOut order) throws IOException, InterruptedException {
    Optional<DeedKey> named = key(order.getKey());
    if (named.isEmpty()) {
      return;
    }
    DeedKey key = named.get();
    StepRun running = runs.get(key);
    Optional<Entry> known = journal.find(key);
    if (running != null) {
      running.tellStarted();
    } else if (known.isPresent()) {
      teller.tell(StepTold.ended(outcome(known.get())));
    } else {
      begin(key, order);
    }
  }

  public synchronized void cancel(StepKey message) throws IOException, InterruptedException {
    Optional<DeedKey> named = key(message);
    if (named.isEmpty()) {
      return;
    }
    DeedKey key = named.get();
    StepRun running = runs.get(key);
    Optional<Entry> known = journal.find(key);
    if (running != null) {
      running.end(Ending.CANCELLED);
    } else if (known.isPresent()) {
      teller.tell(StepTold.ended(outcome(known.get())));
    } else {
      settle(
          key,
          Deadline.furthest(),
          refused(key, new Refused("step.cancelled", "It was cancelled before it was begun")));
    }
  }

  public void acknowledge(StepKey message) {
    key(message).ifPresent(journal::acknowledge);
  }

  /** Ends what runs, and waits for it a little. */
  @Override
  public void close() {
    synchronized (this) {
      runs.values().forEach(run -> run.end(Ending.STOPPED));
    }
    looks.letGo();
    steps.close();
  }

  static Refused busy() {
    return new Refused("agent.busy", "Too much waits at the agent already; ask again later");
  }

  private void begin(DeedKey key, CarryOut order) {
    StepRun run =
        new StepRun(key, order, new Errands(capabilities, journal), targets, journal, teller);
    runs.put(key, run);
    Deadline deadline = Deadline.of(order);
    if (!steps.take(() -> settle(key, deadline, run.toEnd()))) {
      settle(key, deadline, refused(key, busy()));
    }
  }

  /** First on disk, then told: what was told stays so. */
  private void settle(DeedKey key, Deadline deadline, StepEnded outcome) {
    journal.end(key, deadline.remembered(), outcome);
    synchronized (this) {
      runs.remove(key);
    }
    teller.tell(StepTold.ended(outcome));
  }

  private StepEnded outcome(Entry entry) throws IOException, InterruptedException {
    return entry.ended().isPresent() ? entry.ended().get() : recovery.interrupted(entry.key());
  }

  /** A key that can't be remembered can't be answered but by itself. */
  private Optional<DeedKey> key(StepKey message) {
    try {
      return Optional.of(DeedKey.of(message));
    } catch (Refused refused) {
      teller.tell(StepTold.ended(new Outcomes(message, Output.unwatched()).notBegun(refused)));
      return Optional.empty();
    }
  }

  private static StepEnded refused(DeedKey key, Refused why) {
    return new Outcomes(key.toMessage(), Output.unwatched()).notBegun(why);
  }
}
