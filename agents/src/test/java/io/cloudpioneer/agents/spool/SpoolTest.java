package io.cloudpioneer.agents.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  private static final long LIMIT = 64 << 10;
  private static final int SAMPLES = 10;

  @TempDir Path folder;

  @Test
  void givesBatchesBackInOrder() throws Exception {
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 1, 50);
      assertThat(drain(spool)).containsExactlyElementsOf(numbers(1, 50));
      assertThat(spool.content().samples()).isZero();
    }
  }

  @Test
  void keepsABatchUntilItIsRemoved() throws Exception {
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 1, 2);
      SpooledBatch first = take(spool).orElseThrow();
      spool.putBack(first);
      assertThat(number(take(spool).orElseThrow())).isEqualTo(1);
    }
  }

  @Test
  void goesOnWhereItWasAfterBeingClosed() throws Exception {
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 1, 40);
      for (int sent = 0; sent < 15; sent++) {
        spool.remove(take(spool).orElseThrow());
      }
    }
    try (Spool spool = Spool.open(folder, LIMIT)) {
      assertThat(spool.content().samples()).isEqualTo(25 * SAMPLES);
      append(spool, 41, 45);
      assertThat(drain(spool)).containsExactlyElementsOf(numbers(16, 45));
    }
  }

  @Test
  void losesOnlyTheRecordThatAKillLeftHalfWritten() throws Exception {
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 1, 3);
    }
    Path last = segments().getLast();
    try (FileChannel file = FileChannel.open(last, StandardOpenOption.WRITE)) {
      file.truncate(file.size() - 5);
    }
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 4, 5);
      assertThat(drain(spool)).containsExactly(1, 2, 4, 5);
    }
  }

  @Test
  void recognisesADamagedRecord() throws Exception {
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 1, 2);
    }
    try (FileChannel file = FileChannel.open(segments().getFirst(), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(new byte[] {77}), file.size() - 1);
    }
    try (Spool spool = Spool.open(folder, LIMIT)) {
      assertThat(drain(spool)).containsExactly(1);
    }
  }

  @Test
  void startsAtTheOldestBatchWhereItsPositionIsDamaged() throws Exception {
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 1, 3);
      spool.remove(take(spool).orElseThrow());
    }
    Files.write(folder.resolve("position"), new byte[] {1, 2, 3});
    try (Spool spool = Spool.open(folder, LIMIT)) {
      assertThat(drain(spool)).containsExactly(1, 2, 3);
    }
  }

  @Test
  void dropsAndCountsTheOldestPastItsBound() throws Exception {
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 1, 200);
      SpoolContent content = spool.content();
      List<Integer> kept = drain(spool);
      assertThat(content.bytes()).isLessThanOrEqualTo(LIMIT);
      assertThat(kept).isEqualTo(numbers(201 - kept.size(), 200));
      assertThat(content.dropped()).isEqualTo((200L - kept.size()) * SAMPLES).isPositive();
      assertThat(content.samples()).isEqualTo((long) kept.size() * SAMPLES);
    }
    assertThat(sizeOnDisk()).isLessThanOrEqualTo(LIMIT + 1024);
  }

  @Test
  void remembersWhatItDropped() throws Exception {
    long dropped;
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 1, 200);
      dropped = spool.content().dropped();
    }
    try (Spool spool = Spool.open(folder, LIMIT)) {
      assertThat(spool.content().dropped()).isEqualTo(dropped).isPositive();
    }
  }

  @Test
  void doesNotCountABatchAsDroppedThatArrivesMeanwhile() throws Exception {
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 1, 1);
      SpooledBatch sent = take(spool).orElseThrow();
      append(spool, 2, 200);
      spool.remove(sent);
      long dropped = spool.content().dropped();
      assertThat(dropped).isEqualTo((199L - drain(spool).size()) * SAMPLES);
    }
  }

  @Test
  void countsABatchThatWasNotSentBeforeItsSegmentWasDropped() throws Exception {
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 1, 1);
      SpooledBatch failed = take(spool).orElseThrow();
      append(spool, 2, 200);
      spool.putBack(failed);
      long dropped = spool.content().dropped();
      assertThat(dropped).isEqualTo((200L - drain(spool).size()) * SAMPLES);
    }
  }

  @Test
  void countsWhatWasDamagedWhileItWaited() throws Exception {
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 1, 5);
      try (FileChannel file = FileChannel.open(segments().getFirst(), StandardOpenOption.WRITE)) {
        file.write(ByteBuffer.wrap(new byte[] {77}), 100);
      }
      List<Integer> left = drain(spool);
      assertThat(left).endsWith(5).doesNotContain(1);
      assertThat(spool.content().dropped()).isEqualTo((5L - left.size()) * SAMPLES);
    }
  }

  @Test
  void refusesAndCountsABatchLargerThanItself() throws Exception {
    try (Spool spool = Spool.open(folder, LIMIT)) {
      assertThatThrownBy(() -> spool.append(new byte[(int) LIMIT], 7))
          .isInstanceOf(IOException.class);
      assertThat(spool.content().dropped()).isEqualTo(7);
    }
  }

  @Test
  void deletesSegmentsThatAreDone() throws Exception {
    try (Spool spool = Spool.open(folder, LIMIT)) {
      append(spool, 1, 60);
      assertThat(segments()).hasSizeGreaterThan(5);
      drain(spool);
      assertThat(segments()).hasSize(1);
    }
  }

  private static void append(Spool spool, int from, int to) throws IOException {
    for (int number = from; number <= to; number++) {
      spool.append(ByteBuffer.allocate(500).putInt(number).array(), SAMPLES);
    }
  }

  private static List<Integer> drain(Spool spool) throws Exception {
    List<Integer> drained = new ArrayList<>();
    Optional<SpooledBatch> batch = take(spool);
    while (batch.isPresent()) {
      drained.add(number(batch.get()));
      spool.remove(batch.get());
      batch = take(spool);
    }
    return drained;
  }

  private static Optional<SpooledBatch> take(Spool spool) throws Exception {
    return spool.take(Duration.ZERO);
  }

  private static int number(SpooledBatch batch) {
    return ByteBuffer.wrap(batch.content()).getInt();
  }

  private static List<Integer> numbers(int from, int to) {
    return Stream.iterate(from, number -> number <= to, number -> number + 1).toList();
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".segment"))
          .filter(file -> file.toFile().length() > 0)
          .sorted()
          .toList();
    }
  }

  private long sizeOnDisk() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
