package io.cloudpioneer.app.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Json;
import io.cloudpioneer.app.audit.sealing.Checkpointing.ContradictionException;
import io.cloudpioneer.app.testing.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What is written down of the chain outside of the database. */
@IntegrationTest
class CheckpointingTest {
  @Autowired Environment platform;
  @Autowired Aead masterKey;
  @TempDir Path folder;

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
  void holdsALineForEveryBlock() throws SQLException, IOException {
    history.append(1, 6).seal().checkpoint(folder);
    history.append(7, 9).seal().checkpoint(folder);

    assertThat(lines()).isEqualTo(asLines(history.blocks()));
  }

  @Test
  void isCaughtUpWithAfterAKillBetweenTheTwo() throws SQLException, IOException {
    history.append(1, 4).seal().checkpoint(folder);
    history.append(5, 12).seal();

    history.checkpoint(folder);

    assertThat(lines()).isEqualTo(asLines(history.blocks()));
  }

  @Test
  void keepsTheBeginningOfALineThatAKillCutOff() throws SQLException, IOException {
    history.append(1, 8).seal().checkpoint(folder);
    String whole = Files.readString(file());
    Files.writeString(file(), whole.substring(0, whole.length() - 100));
    String cutOff = Files.readString(file());

    history.checkpoint(folder);

    assertThat(Files.readString(file()))
        .isEqualTo(cutOff + "\n" + asLines(history.blocks()).getLast() + "\n");
  }

  @Test
  void isNeverOverwrittenByAnOlderDatabase() throws SQLException, IOException {
    history.append(1, 8).seal().checkpoint(folder);
    List<String> before = lines();
    history.cutFrom(5);

    assertThatThrownBy(() -> history.checkpoint(folder))
        .isInstanceOf(ContradictionException.class)
        .hasMessageContaining("an older database was restored, or its tail was cut")
        .hasMessageContaining("move that folder away");
    history.append(5, 12).seal();
    assertThatThrownBy(() -> history.checkpoint(folder))
        .isInstanceOf(ContradictionException.class)
        .hasMessageContaining("its chain was rewritten");
    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void isBegunAnewOnceTheOldOnesAreMovedAway() throws SQLException, IOException {
    history.append(1, 8).seal().checkpoint(folder);
    history.cutFrom(5);
    Files.move(file(), folder.resolve("kept"));

    history.checkpoint(folder);

    assertThat(lines()).isEqualTo(asLines(history.blocks())).hasSize(1);
  }

  @Test
  void tellsOfNoBlockThatThePlatformDidNotSign() throws SQLException, IOException {
    history.append(1, 8).seal();
    history.db().sql("update audit_block set events = 3 where number = 2").update();

    assertThatThrownBy(() -> history.checkpoint(folder))
        .isInstanceOf(ContradictionException.class)
        .hasMessageContaining("is not what this platform sealed");
  }

  @Test
  void goesOnInANewFileOnceOneIsLarge() throws SQLException, IOException {
    history.append(1, 4).seal().checkpoint(folder);
    Path first = file();
    Files.writeString(first, "x".repeat(9 << 20) + "\n", StandardOpenOption.APPEND);
    Files.writeString(first, asLines(history.blocks()).getLast() + "\n", StandardOpenOption.APPEND);
    history.append(5, 8).seal().checkpoint(folder);

    assertThat(folder.resolve("000000000002.jsonl"))
        .content()
        .isEqualTo(asLines(history.blocks()).getLast() + "\n");
    assertThat(folder).isDirectoryContaining(first::equals);
  }

  private Path file() {
    return folder.resolve("000000000001.jsonl");
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(file());
  }

  private static List<String> asLines(List<Block> blocks) {
    return blocks.stream().map(Json::line).toList();
  }
}
