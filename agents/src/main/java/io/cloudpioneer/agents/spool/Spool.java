package io.cloudpioneer.agents.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
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
  private final SegmentQueue segments;
  private SpoolPosition position;

  /** The batch that is being sent: not dropped while it may still arrive. */
  private @Nullable SpooledBatch taken;

  private Spool(Path folder, long limit, SpoolPosition position) throws IOException {
    this.folder = folder;
    this.limit = limit;
    this.position = position;
    this.segments = SegmentQueue.open(folder, position);
  }

  /** Opens the spool of a folder with whatever an agent before left in it. */
  public static Spool open(Path folder, long limit) throws IOException {
    Files.createDirectories(folder);
    Spool spool = new Spool(folder, limit, SpoolPosition.load(folder));
    spool.forgetAcknowledged();
    return spool;
  }

  /** Appends a batch; it is on disk when this returns, or counts as dropped. */
  public void append(byte[] content, int samples) throws IOException {
    lock.lock();
    try {
      append(new SpoolRecord(samples, content));
      appended.signalAll();
    } catch (IOException failed) {
      position = position.withDropped(samples);
      throw failed;
    } finally {
      lock.unlock();
    }
  }

  /** The oldest batch, waited for up to a while; it stays in the spool. */
  public Optional<SpooledBatch> take(Duration patience) throws IOException, InterruptedException {
    long nanos = patience.toNanos();
    lock.lockInterruptibly();
    try {
      Optional<SpooledBatch> batch = segments.readAfter(position);
      while (batch.isEmpty() && nanos > 0) {
        nanos = appended.awaitNanos(nanos);
        batch = segments.readAfter(position);
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
      segments.acknowledged(batch);
      if (batch.segment() >= position.segment()) {
        position = position.movedTo(batch.segment(), batch.end());
      }
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
        position = position.withDropped(batch.samples());
        position.save(folder);
      }
    } finally {
      lock.unlock();
    }
  }

  public SpoolContent content() {
    lock.lock();
    try {
      return new SpoolContent(segments.bytes(), segments.waiting(), position.dropped());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      segments.close();
    } finally {
      lock.unlock();
    }
  }

  private void append(SpoolRecord added) throws IOException {
    if (added.size() > limit) {
      throw new IOException("A batch of %d bytes exceeds the spool".formatted(added.size()));
    }
    if (segments.last().size() + added.size() > Math.min(LARGEST_SEGMENT, limit / SEGMENTS)) {
      segments.startNext();
    }
    while (segments.bytes() + added.size() > limit) {
      dropFirst();
    }
    segments.last().append(added);
  }

  private void dropFirst() throws IOException {
    long number = segments.first().number();
    long lost = segments.deleteFirst();
    if (taken != null && taken.segment() == number) {
      lost -= taken.samples();
    }
    position = position.movedTo(segments.first().number(), 0).withDropped(lost);
    position.save(folder);
  }

  /** What nobody acknowledged in a segment that is done was damaged, and so is lost. */
  private void forgetAcknowledged() throws IOException {
    while (segments.hasOlderThanLast() && position.isBehind(segments.first())) {
      position = position.withDropped(segments.deleteFirst());
    }
  }
}
