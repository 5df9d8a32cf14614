package io.cloudpioneer.agents.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** The segments of a spool, oldest first; there always is one to append to. Not thread-safe. */
final class SegmentQueue implements AutoCloseable {
  private final Path folder;
  private final Deque<Segment> segments = new ArrayDeque<>();

  private SegmentQueue(Path folder) {
    this.folder = folder;
  }

  /** Opens what lies in a folder, and a new segment behind it. */
  static SegmentQueue open(Path folder, SpoolPosition position) throws IOException {
    SegmentQueue queue = new SegmentQueue(folder);
    for (long number : numbers(folder)) {
      Segment segment = Segment.open(folder, number);
      segment.acknowledged(segment.samplesBefore(position.offsetIn(segment)));
      queue.segments.add(segment);
    }
    // A number that was never used, so that no position ever means another segment than it did.
    long last = queue.segments.isEmpty() ? 0 : queue.last().number();
    queue.segments.add(Segment.open(folder, Math.max(last, position.segment()) + 1));
    return queue;
  }

  Segment first() {
    return segments.getFirst();
  }

  Segment last() {
    return segments.getLast();
  }

  boolean hasOlderThanLast() {
    return segments.size() > 1;
  }

  void startNext() throws IOException {
    segments.add(Segment.open(folder, last().number() + 1));
  }

  /** Deletes the oldest; returns how many of its samples nobody acknowledged. */
  long deleteFirst() throws IOException {
    if (!hasOlderThanLast()) {
      startNext();
    }
    Segment first = segments.removeFirst();
    first.delete();
    return first.waiting();
  }

  /** The first batch behind a position. */
  Optional<SpooledBatch> readAfter(SpoolPosition position) throws IOException {
    for (Segment segment : segments) {
      Optional<SpooledBatch> batch = segment.read(position.offsetIn(segment));
      if (batch.isPresent()) {
        return batch;
      }
    }
    return Optional.empty();
  }

  void acknowledged(SpooledBatch batch) {
    for (Segment segment : segments) {
      if (segment.number() == batch.segment()) {
        segment.acknowledged(batch.samples());
      }
    }
  }

  long bytes() {
    return segments.stream().mapToLong(Segment::size).sum();
  }

  long waiting() {
    return segments.stream().mapToLong(Segment::waiting).sum();
  }

  @Override
  public void close() throws IOException {
    for (Segment segment : segments) {
      segment.close();
    }
  }

  private static List<Long> numbers(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .map(Segment.NAME::matcher)
          .filter(Matcher::matches)
          .map(name -> Long.parseLong(name.group(1)))
          .sorted()
          .toList();
    }
  }
}
