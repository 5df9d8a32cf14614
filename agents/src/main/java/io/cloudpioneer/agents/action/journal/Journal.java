package io.cloudpioneer.agents.action.journal;

import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.protocol.action.StepEnded;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers every key on disk: that it was begun before anything is done, and how it ended. Bounded
 * in number and age; what the platform may still ask for is never forgotten. Any thread may ask.
 */
public final class Journal {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  static final Duration LONGEST = Duration.ofDays(30);

  private final EntryFiles files;
  private final int most;
  private final SortedMap<DeedKey, Entry> outlines = new TreeMap<>();

  /** What came about while the disk was full. */
  private final Map<DeedKey, Entry> unwritten = new HashMap<>();

  private Journal(EntryFiles files, int most) {
    this.files = files;
    this.most = most;
  }

  public static Journal open(Path folder, int most) throws IOException {
    Journal journal = new Journal(EntryFiles.open(folder), most);
    for (Entry entry : journal.files.all()) {
      journal.outlines.put(entry.key(), entry.outline());
    }
    return journal;
  }

  public synchronized Optional<Entry> find(DeedKey key) throws IOException {
    Entry inMemory = unwritten.get(key);
    if (inMemory != null || !outlines.containsKey(key)) {
      return Optional.ofNullable(inMemory);
    }
    return files.find(key);
  }

  /** All keys of an action's step, the first attempt first. */
  public synchronized List<DeedKey> keys(DeedKey ofStep, boolean compensations) {
    return outlines.keySet().stream()
        .filter(key -> key.action().equals(ofStep.action()))
        .filter(key -> key.step() == ofStep.step() && key.compensation() == compensations)
        .toList();
  }

  /** Those that were begun and have no end. */
  public synchronized List<DeedKey> unfinished() {
    return outlines.values().stream()
        .filter(entry -> entry.ended().isEmpty())
        .map(Entry::key)
        .toList();
  }

  public synchronized List<DeedKey> unacknowledged() {
    return outlines.values().stream()
        .filter(entry -> entry.ended().isPresent() && !entry.acknowledged())
        .map(Entry::key)
        .toList();
  }

  /** Returns once it is on disk; the deed may begin then, and not before. */
  public synchronized void begin(DeedKey key, Instant beginBefore, Begun begun)
      throws Refused, IOException {
    makeRoom();
    Entry entry =
        new Entry(key, beginBefore, begun.at(), Optional.of(begun), Optional.empty(), false);
    files.write(entry);
    outlines.put(key, entry.outline());
  }

  /**
   * Where the disk is full it is remembered until the agent ends, and written once there is room.
   */
  public synchronized void end(DeedKey key, Instant beginBefore, StepEnded outcome) {
    Instant now = Instant.now();
    Entry before =
        read(key)
            .orElse(new Entry(key, beginBefore, now, outlined(key), Optional.empty(), false));
    keep(before.withEnd(outcome, now));
  }

  public synchronized void acknowledge(DeedKey key) {
    read(key)
        .filter(entry -> entry.ended().isPresent())
        .ifPresent(it -> keep(it.withAcknowledgement()));
  }

  /** That it was begun is known also where its entry can't be read any more. */
  private Optional<Begun> outlined(DeedKey key) {
    return Optional.ofNullable(outlines.get(key)).flatMap(Entry::begun);
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
    outlines.put(entry.key(), entry.outline());
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

  private void makeRoom() throws Refused, IOException {
    Instant now = Instant.now();
    for (Entry entry : List.copyOf(outlines.values())) {
      if (entry.changedAt().isBefore(now.minus(LONGEST)) && mayBeForgotten(entry, now)) {
        forget(entry);
      }
    }
    while (outlines.size() >= most) {
      Entry oldest =
          outlines.values().stream()
              .filter(entry -> entry.acknowledged() && mayBeForgotten(entry, now))
              .min(Comparator.comparing(Entry::changedAt))
              .orElseThrow(() ->
                  new Refused(
                      "journal.full",
                      "The agent remembers %d steps and may forget none of them yet"
                          .formatted(outlines.size())));
      forget(oldest);
    }
  }

  private static boolean mayBeForgotten(Entry entry, Instant now) {
    return entry.ended().isPresent() && entry.beginBefore().isBefore(now);
  }

  private void forget(Entry entry) throws IOException {
    files.delete(entry.key());
    outlines.remove(entry.key());
    unwritten.remove(entry.key());
  }
}
