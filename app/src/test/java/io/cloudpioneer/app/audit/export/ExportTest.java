package io.cloudpioneer.app.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.chain.StoredTime;
import io.cloudpioneer.app.audit.chain.Terminal;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.audit.export.Export.TamperedException;
import io.cloudpioneer.app.audit.sealing.OwnHistory;
import io.cloudpioneer.app.keys.SigningKey;
import io.cloudpioneer.app.testing.IntegrationTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A period of the history as a file, checked without the database. */
@IntegrationTest
class ExportTest {
  /** Event n was recorded n seconds later. */
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  @Autowired Environment platform;
  @Autowired Aead masterKey;
  @TempDir Path folder;

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private OwnHistory history;
  private Path file;

  @BeforeEach
  void makeHistory() throws SQLException {
    history = new OwnHistory(platform, masterKey).append(1, 20);
    history.db().sql("update event set payload = '\\xff00' where global_index = 7").update();
    history.seal();
    file = folder.resolve("export.jsonl");
  }

  @AfterEach
  void dropHistory() {
    history.close();
  }

  @Test
  void holdsThePeriodsEventsAndProvesThem() throws SQLException, IOException {
    export(6, 11);

    assertThat(Files.readAllLines(file))
        .extracting(line -> line.replaceAll("^\\{\"kind\":\"([^\"]+)\".*", "$1"))
        .containsExactly(
            "export",
            "block-before",
            "block",
            "outside",
            "event",
            "event",
            "event",
            "block",
            "event",
            "event",
            "outside",
            "outside",
            "block-after",
            "end");
    assertThat(findings(file)).isEmpty();
    assertThat(said()).contains("5 events").contains("the export is what was sealed");
  }

  @Test
  void provesPeriodsWithoutEventsAndAtEitherEndOfTheChain() throws SQLException, IOException {
    for (int[] period : new int[][] {{-9, 0}, {-9, 3}, {4, 5}, {18, 21}, {21, 25}, {-9, 99}}) {
      export(period[0], period[1]);

      assertThat(findings(file)).as("%d to %d", period[0], period[1]).isEmpty();
      Files.delete(file);
    }
    assertThat(said()).contains("the chain ended with this period when it was exported");
  }

  @Test
  void isFoundOutWhicheverByteIsChanged() throws SQLException, IOException {
    export(6, 11);
    byte[] whole = Files.readAllBytes(file);
    for (int place = 0; place < whole.length; place += 13) {
      byte[] changed = whole.clone();
      changed[place] ^= 1;
      Files.write(file, changed);

      assertThat(isProven()).as("byte %d", place).isFalse();
    }
  }

  @Test
  void namesTheEventWhoseLineWasChanged() throws SQLException, IOException {
    export(6, 11);
    Files.writeString(file, Files.readString(file).replaceFirst("ééé", "éeé"));

    assertThat(findings(file).getFirst()).startsWith("line 7 was changed: event 8 (");
  }

  @Test
  void isFoundOutWhereAnEventWasTakenOut() throws SQLException, IOException {
    assertFoundOut(lines -> lines.remove(5), "has 4 events, but 3 follow it");
  }

  @Test
  void isFoundOutWhereABlockWasTakenOut() throws SQLException, IOException {
    assertFoundOut(lines -> lines.subList(2, 7).clear(), "does not follow from block 1");
  }

  @Test
  void isFoundOutWhereTheBeginningIsMissing() throws SQLException, IOException {
    assertFoundOut(
        lines -> lines.subList(1, 7).clear(), "the beginning of the period is not shown");
  }

  @Test
  void isFoundOutWhereTheEndIsMissing() throws SQLException, IOException {
    assertFoundOut(List::removeLast, "the file was cut");
  }

  @Test
  void isFoundOutWhereItsContentsAreWithheld() throws SQLException, IOException {
    export(4, 5);
    String outside =
        Files.readAllLines(file).stream()
            .filter(line -> line.contains("\"outside\"") && line.contains("\"index\":3,"))
            .findFirst()
            .orElseThrow();
    Files.delete(file);

    export(1, 11);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.replaceAll(line -> line.contains("\"index\":3,") ? outside : line);
    Files.write(file, lines);

    assertThat(findings(file))
        .anySatisfy(
            found -> assertThat(found).contains("is of the period, but its contents are withheld"));
  }

  @Test
  void isNotTakenFromAnotherKey() throws SQLException, IOException {
    export(6, 11);
    Bytes another = Bytes.of(SigningKey.generate().publicKey());
    Findings findings = new Findings(terminal());

    int exitCode =
        new ExportCheck(findings, terminal())
            .run(file, Optional.of(TrustedKey.of(another, "expected")));

    assertThat(exitCode).isEqualTo(1);
    assertThat(findings.told().getFirst()).contains("names another key than the one trusted");
  }

  @Test
  void saysWhatItTrustsWhereNoKeyIsExpected() throws SQLException, IOException {
    export(6, 11);
    Findings findings = new Findings(terminal());

    new ExportCheck(findings, terminal()).run(file, Optional.empty());

    assertThat(said()).contains("which the file names itself: compare it with the installation's");
  }

  @Test
  void isNotMadeOfWhatIsNotSealedYet() {
    history.append(21, 22);

    assertThatThrownBy(() -> export(6, 23))
        .isInstanceOf(NotChecked.class)
        .hasMessageContaining("event 21 (")
        .hasMessageContaining("not sealed yet");
    assertThat(file).doesNotExist();
  }

  @Test
  void isNotMadeOfWhatWasTamperedWith() {
    history.db().sql("update event set payload = 'x' where global_index = 8").update();

    assertThatThrownBy(() -> export(6, 11))
        .isInstanceOf(TamperedException.class)
        .hasMessageContaining("event 8 (");
    assertThat(file).doesNotExist();
  }

  @Test
  void isNeverWrittenOverAnotherFile() throws IOException {
    Files.writeString(file, "mine");

    assertThatThrownBy(() -> export(6, 11))
        .isInstanceOf(NotChecked.class)
        .hasMessageContaining("is there already");
    assertThat(file).hasContent("mine");
  }

  private void assertFoundOut(Consumer<List<String>> change, String finding)
      throws SQLException, IOException {
    export(6, 11);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    change.accept(lines);
    Files.write(file, lines);

    assertThat(findings(file)).anySatisfy(found -> assertThat(found).contains(finding));
  }

  private void export(int first, int beforeLast) throws SQLException, IOException {
    new Export(history, new Period(at(first), at(beforeLast))).to(file);
  }

  private static StoredTime at(int second) {
    return StoredTime.of(NOON.plusSeconds(second));
  }

  private boolean isProven() throws IOException {
    try {
      return findings(file).isEmpty();
    } catch (NotChecked noExport) {
      return false;
    }
  }

  private List<String> findings(Path export) throws IOException {
    Findings findings = new Findings(terminal());
    TrustedKey key = TrustedKey.of(Bytes.of(history.key().publicKey()), "of this test");
    new ExportCheck(findings, terminal()).run(export, Optional.of(key));
    return findings.told();
  }

  private Terminal terminal() {
    return new Terminal(new PrintStream(output, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return output.toString(StandardCharsets.UTF_8);
  }
}
