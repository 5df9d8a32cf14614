package io.cloudpioneer.agents.action.journal;

import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.protocol.action.StepEnded;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers every key on disk: that it was begun before anything is done, and how it ended. Bounded
 * in number and age; what was begun is never forgotten while the platform may still ask for it, and
 * what was refused only where twice as many keys as wanted are remembered. Any thread may ask.
 */
public final class Journal {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  static final Duration LONGEST = Duration.ofDays(30);

  /** Times as many as wanted: then those go under which nothing was done. */
  private static final int MOST_REFUSED = 2;

  private final EntryFiles files;
  private final int most;
  private final Outlines outlines = new Outlines();

  /** What came about while the disk was full. */
  private final Map<DeedKey, Entry> unwritten = new HashMap<>();

  private Journal(EntryFiles files, int most) {
    this.files = files;
    this.most = most;
  }

  public static Journal open(Path folder, int most) throws IOException {
    Journal journal = new Journal(EntryFiles.open(folder), most);
    for (Entry entry : journal.files.all()) {
      journal.outlines.put(entry);
    }
    return journal;
  }

  public synchronized Optional<Entry> find(DeedKey key) throws IOException {
    Entry inMemory = unwritten.get(key);
    if (inMemory != null || outlines.find(key).isEmpty()) {
      return Optional.ofNullable(inMemory);
    }
    return files.find(key);
  }

  /** All keys of an action's step, the first attempt first. */
  public synchronized List<DeedKey> keys(DeedKey ofStep, boolean compensations) {
    return outlines.keys(entry ->
        entry.key().action().equals(ofStep.action())
            && entry.key().step() == ofStep.step()
            && entry.key().compensation() == compensations);
  }

  /** Those that were begun and have no end. */
  public synchronized List<DeedKey> unfinished() {
    return outlines.keys(entry -> entry.ended().isEmpty());
  }

  public synchronized List<DeedKey> unacknowledged() {
    return outlines.keys(entry -> entry.ended().isPresent() && !entry.acknowledged());
  }

  /** Returns once it is on disk; the deed may begin then, and not before. */
  public synchronized void begin(DeedKey key, Instant beginBefore, Begun begun)
      throws Refused, IOException {
    makeRoom();
    if (outlines.size() >= most) {
      throw new Refused(
          "journal.full",
          "The agent remembers %d steps and may forget none of them yet"
              .formatted(outlines.size()));
    }
    Entry entry =
        new Entry(key, beginBefore, begun.at(), Optional.of(begun), Optional.empty(), false);
    files.write(entry);
    outlines.put(entry);
  }

  /**
   * Where the disk is full it is remembered until the agent ends, and written once there is room.
   */
  public synchronized void end(DeedKey key, Instant beginBefore, StepEnded outcome) {
    if (outlines.find(key).isEmpty()) {
      makeRoomForRefused();
    }
    Instant now = Instant.now();
    Entry before =
        read(key).orElse(new Entry(key, beginBefore, now, outlined(key), Optional.empty(), false));
    keep(before.withEnd(outcome, now));
  }

  public synchronized void acknowledge(DeedKey key) {
    read(key)
        .filter(entry -> entry.ended().isPresent())
        .ifPresent(it -> keep(it.withAcknowledgement()));
  }

  /** That it was begun is known also where its entry can't be read any more. */
  private Optional<Begun> outlined(DeedKey key) {
    return outlines.find(key).flatMap(Entry::begun);
  }

  private Optional<Entry> read(DeedKey key) {
    try {
      return find(key);
    } catch (IOException unreadable) {
      LOG.warn("The journal of steps can't be read: {}", unreadable.toString());
      return Optional.empty();
    }
  }

  private void keep(Entry entry) {
    outlines.put(entry);
    unwritten.put(entry.key(), entry);
    try {
      for (Entry waiting : List.copyOf(unwritten.values())) {
        files.write(waiting);
        unwritten.remove(waiting.key());
      }
    } catch (IOException full) {
      LOG.warn("The end of {} can't be written yet: {}", entry.key(), full.toString());
    }
  }

  /** It has to be answered, and so to be remembered; nothing that may be undone goes for it. */
  private void makeRoomForRefused() {
    Instant now = Instant.now();
    try {
      forgetOld(now);
      forgetDownTo(most, entry -> Outlines.isNeverBegun(entry) && Outlines.isDoneWith(entry, now));
      forgetDownTo(MOST_REFUSED * most, Outlines::isNeverBegun);
    } catch (IOException failed) {
      LOG.warn("The journal of steps can't forget what is old: {}", failed.toString());
    }
  }

  private void makeRoom() throws IOException {
    Instant now = Instant.now();
    forgetOld(now);
    forgetDownTo(most, entry -> Outlines.isDoneWith(entry, now));
  }

  private void forgetOld(Instant now) throws IOException {
    for (Entry entry : outlines.untouchedSince(now.minus(LONGEST), now)) {
      forget(entry);
    }
  }

  /** Until there is room for one more, or nothing is left that may go. */
  private void forgetDownTo(int number, Predicate<Entry> mayGo) throws IOException {
    while (outlines.size() >= number) {
      Optional<Entry> least = outlines.leastMissed(mayGo);
      if (least.isEmpty()) {
        return;
      }
      forget(least.get());
    }
  }

  private void forget(Entry entry) throws IOException {
    files.delete(entry.key());
    outlines.remove(entry.key());
    unwritten.remove(entry.key());
  }
}
