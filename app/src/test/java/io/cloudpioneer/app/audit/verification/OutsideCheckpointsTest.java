package io.cloudpioneer.app.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.audit.sealing.OwnHistory;
import io.cloudpioneer.app.testing.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What only checkpoints outside of the database can show. */
@IntegrationTest
class OutsideCheckpointsTest {
  @Autowired Environment platform;
  @Autowired Aead masterKey;
  @TempDir Path folder;

  private OwnHistory history;

  @BeforeEach
  void makeHistory() throws SQLException, IOException {
    history = new OwnHistory(platform, masterKey).append(1, 12).seal().checkpoint(folder);
  }

  @AfterEach
  void dropHistory() {
    history.close();
  }

  @Test
  void agreeWithTheChainTheyWereWrittenOf() throws SQLException, IOException {
    Checked checked = Checked.of(history, folder, file());

    assertThat(checked.exitCode()).isZero();
    assertThat(checked.output())
        .contains("3 in " + folder + " agree with the database, the last tells of block 3");
  }

  @Test
  void areSaidToShowNothingWhereThereAreNone(@TempDir Path empty) throws SQLException, IOException {
    assertThat(Checked.of(history, empty).output())
        .contains(
            "none in %s: that the tail was not cut or rewritten is not shown".formatted(empty));
  }

  @Test
  void findATailThatWasCut() throws SQLException, IOException {
    history.cutFrom(5);

    assertThat(Checked.of(history).findings()).isEmpty();
    assertThat(Checked.of(history, file()).findings())
        .singleElement()
        .asString()
        .startsWith(
            "the chain was cut: the database no longer holds 2 blocks, from block 2 (events 5 to 8")
        .contains("line 2 of " + file())
        .contains("to block 3 (events 9 to 12");
  }

  @Test
  void findATailThatWasRewrittenUnderTheVeryKey() throws SQLException, IOException {
    history.cutFrom(9);
    history.append(9, 12).seal();

    assertThat(Checked.of(history).findings()).isEmpty();
    assertThat(Checked.of(history, file()).findings())
        .singleElement()
        .asString()
        .startsWith(
            "the chain was rewritten: the database holds something else in place of block 3");
  }

  @Test
  void areReadPastALineThatAKillCutOff() throws SQLException, IOException {
    String whole = Files.readString(file());
    Files.writeString(file(), whole.substring(0, whole.length() - 50));

    Checked checked = Checked.of(history, file());
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.output()).contains("line 3 of " + file() + " is not whole");
    history.checkpoint(folder);
    assertThat(Checked.of(history, file()).findings()).isEmpty();
  }

  @Test
  void areThemselvesFoundOutWhereAByteIsChanged() throws SQLException, IOException {
    byte[] whole = Files.readAllBytes(file());
    int lastLine = Files.readString(file()).stripTrailing().lastIndexOf('\n');
    for (int place = 0; place < lastLine; place += 37) {
      byte[] changed = whole.clone();
      changed[place] ^= 1;
      Files.write(file(), changed);

      assertThat(Checked.of(history, file()).findings()).as("byte %d", place).isNotEmpty();
    }
  }

  private Path file() {
    return folder.resolve("000000000001.jsonl");
  }
}
