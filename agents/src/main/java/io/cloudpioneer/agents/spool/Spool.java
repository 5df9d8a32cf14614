package io.cloudpioneer.agents.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A queue of batches on disk, bounded in bytes. Every batch passes through it, so order holds
 * whether the collector is there or not; one leaves it only once acknowledged. Past the bound the
 * oldest segment goes, and its samples count as dropped. One thread appends, one takes.
 */
public final class Spool implements AutoCloseable {
  private static final int SEGMENTS = 64;
  private static final long LARGEST_SEGMENT = 1 << 20;

  private final Path folder;
  private final long limit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition appended = lock.newCondition();
  private final Deque<Segment> segments = new ArrayDeque<>();
  private SpoolPosition position;

  /** The batch that is being sent: not dropped while it may still arrive. */
  private @Nullable SpooledBatch taken;

  private Spool(Path folder, long limit, SpoolPosition position) {
    this.folder = folder;
    this.limit = limit;
    this.position = position;
  }

  /** Opens the spool of a folder with whatever an agent before left in it. */
  public static Spool open(Path folder, long limit) throws IOException {
    Files.createDirectories(folder);
    Spool spool = new Spool(folder, limit, SpoolPosition.load(folder));
    for (long number : numbers(folder)) {
      Segment segment = Segment.open(folder, number);
      if (number == spool.position.segment()) {
        segment.acknowledged(segment.samplesBefore(spool.position.offset()));
      }
      spool.segments.add(segment);
    }
    spool.startSegment();
    spool.forgetAcknowledged();
    return spool;
  }

  /** Appends a batch; it is on disk when this returns, or counts as dropped. */
  public void append(byte[] content, int samples) throws IOException {
    lock.lock();
    try {
      appendOrFail(new SpoolRecord(samples, content));
      appended.signalAll();
    } catch (IOException failed) {
      position = position.withDropped(samples);
      throw failed;
    } finally {
      lock.unlock();
    }
  }

  private void appendOrFail(SpoolRecord added) throws IOException {
    if (added.size() > limit) {
      throw new IOException("A batch of %d bytes exceeds the spool".formatted(added.size()));
    }
    if (segments.getLast().size() + added.size() > segmentLimit()) {
      startSegment();
    }
    while (bytesOnDisk() + added.size() > limit) {
      dropOldest();
    }
    segments.getLast().append(added);
  }

  /** The oldest batch, waited for up to a while; it stays in the spool. */
  public Optional<SpooledBatch> take(Duration patience) throws IOException, InterruptedException {
    long nanos = patience.toNanos();
    lock.lockInterruptibly();
    try {
      Optional<SpooledBatch> batch = oldest();
      while (batch.isEmpty() && nanos > 0) {
        nanos = appended.awaitNanos(nanos);
        batch = oldest();
      }
      taken = batch.orElse(null);
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** The batch taken last has arrived, or never will: it leaves the spool. */
  public void remove(SpooledBatch batch) throws IOException {
    lock.lock();
    try {
      taken = null;
      if (batch.segment() >= position.segment()) {
        position = new SpoolPosition(batch.segment(), batch.end(), position.dropped());
      }
      segments.stream()
          .filter(segment -> segment.number() == batch.segment())
          .forEach(segment -> segment.acknowledged(batch.samples()));
      forgetAcknowledged();
      position.save(folder);
    } finally {
      lock.unlock();
    }
  }

  /** The batch taken last was not sent; where its segment is gone by now, it is dropped. */
  public void putBack(SpooledBatch batch) throws IOException {
    lock.lock();
    try {
      taken = null;
      if (batch.segment() < position.segment()) {
        count(batch.samples());
      }
    } finally {
      lock.unlock();
    }
  }

  public SpoolContent content() {
    lock.lock();
    try {
      long samples = segments.stream().mapToLong(Segment::waiting).sum();
      return new SpoolContent(bytesOnDisk(), samples, position.dropped());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      for (Segment segment : segments) {
        segment.close();
      }
    } finally {
      lock.unlock();
    }
  }

  private Optional<SpooledBatch> oldest() throws IOException {
    for (Segment segment : List.copyOf(segments)) {
      long offset = segment.number() == position.segment() ? position.offset() : 0;
      Optional<SpooledBatch> batch = segment.read(offset);
      if (batch.isPresent()) {
        return batch;
      }
    }
    return Optional.empty();
  }

  private void dropOldest() throws IOException {
    Segment oldest = segments.removeFirst();
    long lost = oldest.waiting();
    if (taken != null && taken.segment() == oldest.number()) {
      lost -= taken.samples();
    }
    if (segments.isEmpty()) {
      segments.add(Segment.open(folder, oldest.number() + 1));
    }
    position = new SpoolPosition(segments.getFirst().number(), 0, position.dropped());
    count(lost);
    oldest.delete();
  }

  private void count(long lost) throws IOException {
    position = position.withDropped(lost);
    position.save(folder);
  }

  /** Segments before the position are gone for good; the last one stays for what comes next. */
  private void forgetAcknowledged() throws IOException {
    while (segments.size() > 1 && isAcknowledged(segments.getFirst())) {
      segments.removeFirst().delete();
    }
  }

  private boolean isAcknowledged(Segment segment) {
    return segment.number() < position.segment()
        || (segment.number() == position.segment() && position.offset() >= segment.size());
  }

  /** A new number, so that a segment once begun by an earlier process is never confused with it. */
  private void startSegment() throws IOException {
    long last = segments.isEmpty() ? position.segment() : segments.getLast().number();
    segments.add(Segment.open(folder, last + 1));
  }

  private long segmentLimit() {
    return Math.min(LARGEST_SEGMENT, limit / SEGMENTS);
  }

  private long bytesOnDisk() {
    return segments.stream().mapToLong(Segment::size).sum();
  }

  private static List<Long> numbers(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(Segment.SUFFIX))
          .map(name -> Long.parseLong(name, 0, name.length() - Segment.SUFFIX.length(), 10))
          .sorted()
          .toList();
    }
  }
}
