package io.cloudpioneer.app.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.audit.sealing.OwnHistory;
import io.cloudpioneer.app.testing.IntegrationTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Sealed events that somebody with the database in their hands changes, removes or adds to. */
@IntegrationTest
class TamperedEventTest {
  private static final int TAMPERED = 1;

  @Autowired Environment platform;
  @Autowired Aead masterKey;

  private OwnHistory history;

  @BeforeEach
  void makeHistory() throws SQLException {
    history = new OwnHistory(platform, masterKey).append(1, 10).seal();
  }

  @AfterEach
  void dropHistory() {
    history.close();
  }

  @Test
  void areWellAsTheyWereRecorded() throws SQLException, IOException {
    Checked checked = Checked.of(history);

    assertThat(checked.findings()).isEmpty();
    assertThat(checked.exitCode()).isZero();
    assertThat(checked.output())
        .contains("10 events")
        .contains("up to block 3")
        .contains("nothing\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          event_id       | gen_random_uuid()
          aggregate_type | 'alerT'
          aggregate_id   | gen_random_uuid()
          sequence       | sequence + 1
          name           | 'alert.raisee'
          revision       | '2'
          revision       | null
          revision       | ''
          recorded_at    | recorded_at + interval '1 microsecond'
          recorded_at    | 'infinity'
          """)
  void areNamedWithTheColumnThatWasChanged(String column, String value)
      throws SQLException, IOException {
    String name = named(6);
    history
        .db()
        .sql("update event set %s = %s where global_index = 6".formatted(column, value))
        .update();

    Checked checked = Checked.of(history);

    assertThat(checked.exitCode()).isEqualTo(TAMPERED);
    assertThat(checked.findings())
        .singleElement()
        .asString()
        .startsWith(name)
        .endsWith("was changed after block 2 sealed it: " + column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"payload", "metadata"})
  void areNamedWhicheverByteOfTheirContentsIsChanged(String column)
      throws SQLException, IOException {
    Random random = new Random(1);
    for (int sample = 0; sample < 60; sample++) {
      long index = 1 + random.nextInt(10);
      String name = named(index);
      int place = random.nextInt(length(column, index));
      int bit = 1 << random.nextInt(8);
      flip(column, index, place, bit);

      assertThat(Checked.of(history).findings())
          .as("byte %d of event %d", place, index)
          .singleElement()
          .asString()
          .startsWith(name)
          .endsWith(": " + column);
      flip(column, index, place, bit);
    }
    assertThat(Checked.of(history).findings()).isEmpty();
  }

  @Test
  void areNamedWhereAByteIsAddedOrTakenAway() throws SQLException, IOException {
    history
        .db()
        .sql("update event set payload = payload || '\\x00' where global_index = 3")
        .update();
    history
        .db()
        .sql("update event set metadata = substr(metadata, 2) where global_index = 8")
        .update();

    assertThat(Checked.of(history).findings())
        .satisfiesExactly(
            found -> assertThat(found).startsWith(named(3)).endsWith(": payload"),
            found -> assertThat(found).startsWith(named(8)).endsWith(": metadata"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4, 5, 10})
  void areNamedWhereTheyWereRemoved(long index) throws SQLException, IOException {
    String name = named(index);
    history.db().sql("delete from event where global_index = ?").param(index).update();

    Checked checked = Checked.of(history);

    assertThat(checked.exitCode()).isEqualTo(TAMPERED);
    assertThat(checked.findings())
        .singleElement()
        .asString()
        .startsWith(name)
        .contains("was removed");
  }

  @Test
  void areNamedWhereTheyWereMovedToAnotherPlace() throws SQLException, IOException {
    String name = named(6);
    move(6, 99);

    assertThat(Checked.of(history).findings())
        .singleElement()
        .asString()
        .startsWith(name)
        .contains("was removed");
  }

  @Test
  void areNamedWhereTheyWereInserted() throws SQLException, IOException {
    history.append(20, 24).seal();
    history.append(0, 0).append(15, 15);

    assertThat(Checked.of(history).findings())
        .satisfiesExactly(
            found -> assertThat(found).startsWith("event 0 (").contains("was inserted"),
            found -> assertThat(found).startsWith("event 15 (").contains("was inserted"));
  }

  @Test
  void areBothNamedWhereTheyWereSwapped() throws SQLException, IOException {
    String first = named(2);
    String second = named(9);
    move(2, -1);
    move(9, 2);
    move(-1, 9);

    assertThat(Checked.of(history).findings())
        .satisfiesExactly(
            found -> assertThat(found).startsWith(first).contains("event_id"),
            found -> assertThat(found).startsWith(second).contains("event_id"));
  }

  @Test
  void areSaidToBeUnprovenBehindTheEndOfTheChain() throws SQLException, IOException {
    history.append(11, 12);

    Checked checked = Checked.of(history);

    assertThat(checked.exitCode()).isZero();
    assertThat(checked.output()).contains("Not sealed   2 events");
  }

  private String named(long index) {
    return history
        .db()
        .sql(
            "select format('event %s (%s, %s of %s %s', global_index, event_id, name, aggregate_type, aggregate_id) from event where global_index = ?")
        .param(index)
        .query(String.class)
        .single();
  }

  private void move(long from, long to) {
    history
        .db()
        .sql("update event set global_index = :to where global_index = :from")
        .param("to", to)
        .param("from", from)
        .update();
  }

  private int length(String column, long index) {
    return history
        .db()
        .sql("select length(%s) from event where global_index = ?".formatted(column))
        .param(index)
        .query(Integer.class)
        .single();
  }

  private void flip(String column, long index, int place, int bit) {
    history
        .db()
        .sql(
            "update event set %1$s = set_byte(%1$s, :place, get_byte(%1$s, :place) # :bit) where global_index = :index"
                .formatted(column))
        .param("place", place)
        .param("bit", bit)
        .param("index", index)
        .update();
  }
}
