package io.cloudpioneer.app.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.sealing.Turn.KeyGoneException;
import io.cloudpioneer.app.keys.SigningKey;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.projections.platform.UnsealedEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** How events get into blocks. */
@IntegrationTest
class SealingTest {
  @Autowired Environment platform;
  @Autowired Aead masterKey;

  private OwnHistory history;

  @BeforeEach
  void makeHistory() {
    history = new OwnHistory(platform, masterKey);
  }

  @AfterEach
  void dropHistory() {
    history.close();
  }

  @Test
  void putsEveryEventIntoOneBlockInTheGlobalOrder() throws SQLException {
    history.append(1, 6).seal();
    history.append(7, 9).seal();

    assertThat(history.blocks())
        .extracting(Block::number, Block::firstIndex, Block::lastIndex, Block::events)
        .containsExactly(tuple(1L, 1L, 4L, 4), tuple(2L, 5L, 6L, 2), tuple(3L, 7L, 9L, 3));
  }

  @Test
  void signsEachBlockAndTiesItToTheOneBefore() throws SQLException {
    List<Block> blocks = history.append(1, 8).seal().blocks();

    assertThat(blocks).allMatch(Block::provesItself);
    assertThat(blocks.get(0).previous()).isEqualTo(Block.NOTHING_BEFORE);
    assertThat(blocks.get(1).previous()).isEqualTo(blocks.get(0).hash());
  }

  @Test
  void makesNoBlockWhereNothingHappened() throws SQLException {
    history.append(1, 2).seal();

    assertThat(history.sealer(history.key()).sealNext()).isEmpty();
    assertThat(history.blocks()).hasSize(1);
  }

  @Test
  void leavesItToAnotherProcessThatIsAtIt() throws SQLException {
    history.append(1, 2);
    try (Connection other = history.getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("select from audit_key for update");

      assertThat(history.sealer(history.key()).sealNext()).isEmpty();
      other.rollback();
    }

    assertThat(history.sealer(history.key()).sealNext()).isPresent();
  }

  @Test
  void isRefusedOnceTheKeyWasTakenAwayOrReplaced() {
    history.append(1, 2);
    byte[] another = SigningKey.generate().publicKey();
    history.db().sql("update audit_key set public_key = ?").param(another).update();
    assertThatThrownBy(history::seal).isInstanceOf(KeyGoneException.class);

    history.db().sql("delete from audit_key").update();
    assertThatThrownBy(history::seal).isInstanceOf(KeyGoneException.class);
  }

  @Test
  void makesOneChainHoweverManyProcessesSeal() throws Exception {
    history.append(1, 40);
    Callable<Void> sealing =
        () -> {
          while (history.blocks().size() < 10) {
            history.seal();
          }
          return null;
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var sealed : threads.invokeAll(IntStream.range(0, 4).mapToObj(_ -> sealing).toList())) {
        sealed.get();
      }
    }

    assertThat(history.blocks()).extracting(Block::events).containsOnly(4).hasSize(10);
  }

  @Test
  void tellsWhatIsNotSealedYet() throws SQLException {
    assertThat(unsealed()).isEqualTo(new UnsealedEvents(0, 0, 0));
    history.append(1, 3).seal();
    assertThat(unsealed()).isEqualTo(new UnsealedEvents(3, 0, 0));

    history.append(4, 5);

    assertThat(unsealed().count()).isEqualTo(2);
    assertThat(unsealed().oldestSeconds()).isPositive();
  }

  private UnsealedEvents unsealed() {
    return UnsealedEvents.look(history.db());
  }
}
