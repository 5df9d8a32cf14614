package io.cloudpioneer.agents.action.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.testing.Deeds;
import io.cloudpioneer.agents.testing.Orders;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
  private final Instant past = Instant.now().minusSeconds(1);
  private final Instant ahead = Instant.now().plus(Duration.ofHours(1));
  private static final StepEnded DONE =
      StepEnded.newBuilder().setStatus(StepStatus.SUCCEEDED).setSentence("ä\n").build();
  private static final Begun BEGUN =
      new Begun(
          NOW,
          "sha256:ab",
          "script.run",
          new Parameters(Map.of("script", "\"x\"")),
          Map.of("note", "1"));

  @TempDir Path folder;

  private Path steps;
  private Journal journal;

  @BeforeEach
  void open() throws Exception {
    steps = folder.resolve("steps");
    journal = Journal.open(steps, 3);
  }

  @Test
  void remembersBeginningsAndEndsAcrossAStart() throws Exception {
    journal.begin(key(1), ahead, BEGUN);
    assertThat(journal.unfinished()).containsExactly(key(1));
    journal.end(key(1), ahead, DONE);
    journal = Journal.open(steps, 3);
    Entry entry = journal.find(key(1)).orElseThrow();
    assertThat(entry.begun()).contains(BEGUN);
    assertThat(entry.ended()).contains(DONE);
    assertThat(journal.unfinished()).isEmpty();
    assertThat(journal.unacknowledged()).containsExactly(key(1));
    journal.acknowledge(key(1));
    assertThat(Journal.open(steps, 3).unacknowledged()).isEmpty();
  }

  @Test
  void remembersWhatWasRefusedToo() throws Exception {
    journal.end(key(1), ahead, DONE);
    Entry entry = Journal.open(steps, 3).find(key(1)).orElseThrow();
    assertThat(entry.begun()).isEmpty();
    assertThat(entry.ended()).contains(DONE);
  }

  @Test
  void findsTheKeysOfAStepInOrder() throws Exception {
    journal.begin(key(2), ahead, BEGUN);
    journal.begin(key(1), ahead, BEGUN);
    DeedKey undo = new DeedKey(Orders.ACTION, 0, 1, true);
    journal.begin(undo, ahead, BEGUN);
    assertThat(journal.keys(undo, false)).containsExactly(key(1), key(2));
    assertThat(journal.keys(key(1), true)).containsExactly(undo);
  }

  @Test
  void forgetsTheOldestThatNobodyMayAskForAnyMore() throws Exception {
    for (int attempt : List.of(1, 2, 3)) {
      journal.begin(key(attempt), past, BEGUN);
      journal.end(key(attempt), past, DONE);
      journal.acknowledge(key(attempt));
    }
    journal.begin(key(4), ahead, BEGUN);
    assertThat(journal.find(key(1))).isEmpty();
    assertThat(journal.find(key(2))).isPresent();
    assertThat(Journal.open(steps, 3).find(key(1))).isEmpty();
  }

  @Test
  void forgetsNothingThatMayStillBeAskedForAndRefusesToBeginMore() throws Exception {
    journal.begin(key(1), past, BEGUN);
    journal.begin(key(2), ahead, BEGUN);
    journal.end(key(2), ahead, DONE);
    journal.acknowledge(key(2));
    journal.begin(key(3), past, BEGUN);
    journal.end(key(3), past, DONE);
    assertThat(Deeds.code(() -> journal.begin(key(4), ahead, BEGUN))).isEqualTo("journal.full");
    assertThat(journal.find(key(1))).isPresent();
    assertThat(journal.find(key(4))).isEmpty();
  }

  @Test
  void forgetsAfterThirtyDays() throws Exception {
    Instant longAgo = Instant.now().minus(Journal.LONGEST).minusSeconds(60);
    EntryFiles.open(steps)
        .write(new Entry(key(1), longAgo, longAgo, Optional.of(BEGUN), Optional.of(DONE), false));
    journal = Journal.open(steps, 3);
    assertThat(journal.unacknowledged()).containsExactly(key(1));
    journal.begin(key(2), ahead, BEGUN);
    assertThat(journal.find(key(1))).isEmpty();
  }

  @Test
  void forgetsTheOldestThatWasRefusedOrCancelledToo() throws Exception {
    for (int attempt : List.of(1, 2, 3)) {
      journal.end(key(attempt), past, DONE);
      journal.acknowledge(key(attempt));
    }
    journal.end(key(4), ahead, DONE);
    assertThat(remembered()).containsExactly(2, 3, 4);
  }

  @Test
  void forgetsNothingThatMayBeUndoneForWhatIsRefused() throws Exception {
    journal.begin(key(1), past, BEGUN);
    journal.end(key(1), past, DONE);
    journal.acknowledge(key(1));
    for (int attempt = 2; attempt <= 4; attempt++) {
      journal.end(key(attempt), past, DONE);
      journal.acknowledge(key(attempt));
    }
    assertThat(remembered()).containsExactly(1, 3, 4);
  }

  @Test
  void remembersAtMostTwiceAsManyWhereWhatIsRefusedMayStillBeAskedFor() throws Exception {
    journal.begin(key(1), ahead, BEGUN);
    for (int attempt = 2; attempt <= 8; attempt++) {
      journal.end(key(attempt), ahead, DONE);
    }
    assertThat(remembered()).containsExactly(1, 4, 5, 6, 7, 8);
    assertThat(journal.unfinished()).containsExactly(key(1));
  }

  @Test
  void takesAnEntryThatIsDamagedForOneThatWasBegun() throws Exception {
    journal.begin(key(1), ahead, BEGUN);
    journal.end(key(1), ahead, DONE);
    Path file = steps.resolve(key(1) + ".json");
    Files.writeString(file, Files.readString(file).substring(5));
    journal = Journal.open(steps, 3);
    assertThat(journal.unfinished()).containsExactly(key(1));
    assertThat(journal.find(key(1)).flatMap(Entry::begun).orElseThrow().isReadable()).isFalse();
  }

  @Test
  void doesNotForgetThatAStepWasBegunWhereItsEntryCannotBeRead() throws Exception {
    journal.begin(key(1), ahead, BEGUN);
    Path file = steps.resolve(key(1) + ".json");
    Files.delete(file);
    Files.createDirectory(file);
    journal.end(key(1), ahead, DONE);
    assertThat(journal.find(key(1)).flatMap(Entry::begun)).contains(Begun.UNREADABLE);
    Files.delete(file);
    journal.acknowledge(key(1));
    Entry entry = Journal.open(steps, 3).find(key(1)).orElseThrow();
    assertThat(entry.begun()).contains(Begun.UNREADABLE);
    assertThat(entry.ended()).contains(DONE);
  }

  @Test
  void keepsAnEndInMemoryUntilItCanBeWritten() throws Exception {
    journal.begin(key(1), ahead, BEGUN);
    Path away = folder.resolve("away");
    Files.move(steps, away);
    journal.end(key(1), ahead, DONE);
    assertThat(journal.find(key(1)).flatMap(Entry::ended)).contains(DONE);
    Files.move(away, steps);
    journal.acknowledge(key(1));
    Entry entry = Journal.open(steps, 3).find(key(1)).orElseThrow();
    assertThat(entry.ended()).contains(DONE);
  }

  private List<Integer> remembered() throws Exception {
    return Journal.open(steps, 3).keys(key(1), false).stream().map(DeedKey::attempt).toList();
  }

  private static DeedKey key(int attempt) {
    return new DeedKey(Orders.ACTION, 0, attempt, false);
  }
}
