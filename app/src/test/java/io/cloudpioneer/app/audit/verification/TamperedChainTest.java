package io.cloudpioneer.app.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.chain.Seal;
import io.cloudpioneer.app.audit.chain.SealedEvent;
import io.cloudpioneer.app.audit.chain.Seals;
import io.cloudpioneer.app.audit.sealing.OwnHistory;
import io.cloudpioneer.app.audit.table.EventTable;
import io.cloudpioneer.app.audit.table.Rows;
import io.cloudpioneer.app.keys.SigningKey;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalRecords;
import io.cloudpioneer.events.person.PersonalTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A chain that somebody with the database, and even with a key, works on. */
@IntegrationTest
class TamperedChainTest {
  @Autowired Environment platform;
  @Autowired Aead masterKey;
  @Autowired PersonalTexts texts;
  @Autowired List<PersonalRecords> kept;

  private OwnHistory history;

  @BeforeEach
  void makeHistory() throws SQLException {
    history = new OwnHistory(platform, masterKey).append(1, 12).seal();
  }

  @AfterEach
  void dropHistory() {
    history.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          number            | 99
          first_index       | first_index + 1
          last_index        | last_index - 1
          events            | events + 1
          first_recorded_at | first_recorded_at - interval '1 microsecond'
          last_recorded_at  | last_recorded_at + interval '1 microsecond'
          root              | set_byte(root, 31, get_byte(root, 31) # 1)
          previous          | set_byte(previous, 0, get_byte(previous, 0) # 1)
          sealed_at         | sealed_at + interval '1 microsecond'
          public_key        | set_byte(public_key, 43, get_byte(public_key, 43) # 1)
          signature         | set_byte(signature, 7, get_byte(signature, 7) # 1)
          """)
  void isFoundOutWhicheverColumnOfABlockIsChanged(String column, String value)
      throws SQLException, IOException {
    history
        .db()
        .sql("update audit_block set %s = %s where number = 2".formatted(column, value))
        .update();

    Checked checked = Checked.of(history);

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.findings()).anySatisfy(found -> assertThat(found).contains("block "));
  }

  @Test
  void isFoundOutWhereItsSealsAreChanged() throws SQLException, IOException {
    history
        .db()
        .sql(
            "update audit_block set seals = set_byte(seals, 23, get_byte(seals, 23) # 1) where number = 2")
        .update();

    assertThat(Checked.of(history).findings())
        .anySatisfy(found -> assertThat(found).startsWith("the seals of block 2 (events 5 to 8"));
  }

  @Test
  void namesTheBlockWhereTheSealWasChangedWithItsEvent() throws SQLException, IOException {
    history.db().sql("update event set payload = 'x' where global_index = 6").update();
    sealAgainUnsigned(2, 5, 8);

    assertThat(Checked.of(history).findings())
        .singleElement()
        .asString()
        .startsWith("the seals of block 2 (events 5 to 8")
        .contains("do not give its signed root");
  }

  @Test
  void namesTheBlockThatWasEmptied() throws SQLException, IOException {
    history
        .db()
        .sql("update audit_block set events = 0, root = sha256(''), seals = '' where number = 2")
        .update();

    Checked checked = Checked.of(history);

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.findings())
        .anySatisfy(found -> assertThat(found).startsWith("the seals of block 2 (events 5 to 8"));
  }

  @Test
  void missesABlockThatWasTakenOut() throws SQLException, IOException {
    history.db().sql("delete from audit_block where number = 2").update();

    assertThat(Checked.of(history).findings())
        .singleElement()
        .asString()
        .startsWith("block 2 is missing before block 3 (events 9 to 12");
  }

  @Test
  void isNotTakenFromAnotherKey() throws SQLException, IOException {
    history.db().sql("delete from audit_block where number = 3").update();
    history.db().sql("update event set payload = 'x' where global_index = 10").update();
    history.sealWith(SigningKey.generate());

    assertThat(Checked.of(history).findings())
        .singleElement()
        .asString()
        .startsWith("block 3 (events 9 to 12")
        .contains("names another key than the one trusted");
  }

  @Test
  void isWellAfterAPersonIsForgotten() throws SQLException, IOException {
    PersonId anna = new PersonId(UUID.randomUUID());
    var text = texts.seal(anna, "looking into it");
    history.append(13, null, text.ciphertext().getBytes(StandardCharsets.UTF_8)).seal();

    kept.forEach(records -> records.forget(anna));
    assertThat(texts.open(text)).isEmpty();

    assertThat(Checked.of(history).exitCode()).isZero();
  }

  @Test
  void tellsNothingBeforeItHasBegun() {
    history.db().sql("delete from audit_block").update();

    assertThatThrownBy(() -> Checked.of(history))
        .isInstanceOf(NotChecked.class)
        .hasMessageContaining("Nothing is sealed yet");
  }

  /** What who has no key can do: make the seals fit the events. */
  private void sealAgainUnsigned(long block, long first, long last) throws SQLException {
    List<Seal> seals = new ArrayList<>();
    try (Connection transaction = history.getConnection()) {
      transaction.setAutoCommit(false);
      try (Rows<SealedEvent> events = EventTable.between(transaction, first, last)) {
        for (SealedEvent event = events.take(); event != null; event = events.take()) {
          seals.add(event.seal());
        }
      }
    }
    history
        .db()
        .sql("update audit_block set seals = ? where number = ?")
        .param(new Seals(seals).bytes())
        .param(block)
        .update();
  }
}
