package io.cloudpioneer.app.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.keys.SigningKey;
import io.cloudpioneer.app.start.StartRefused;
import io.cloudpioneer.app.testing.IntegrationTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A platform that starts and finds no signing key any more. */
@IntegrationTest
class TakenKeyTest {
  @Autowired Environment platform;
  @Autowired Aead masterKey;

  private OwnHistory history;

  @BeforeEach
  void makeHistory() {
    history = new OwnHistory(platform, masterKey).append(1, 2);
  }

  @AfterEach
  void dropHistory() {
    history.close();
  }

  @Test
  void refusesToGoOnWithAnotherWhereTheHistoryIsSealed() throws SQLException {
    history.seal();
    takeKey();

    assertThatThrownBy(this::start)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("no longer holds the key")
        .hasMessageContaining("put its row back from a backup");
    assertThat(keys()).isZero();
  }

  @Test
  void makesOneWhereNothingIsSealedYet() {
    takeKey();

    assertThat(start().publicKey()).isNotEqualTo(history.key().publicKey());
    assertThat(keys()).isOne();
  }

  private SigningKey start() {
    return new SealingConfiguration().signingKey(history.db(), masterKey);
  }

  private void takeKey() {
    history.db().sql("delete from audit_key").update();
  }

  private long keys() {
    return history.db().sql("select count(*) from audit_key").query(Long.class).single();
  }
}
