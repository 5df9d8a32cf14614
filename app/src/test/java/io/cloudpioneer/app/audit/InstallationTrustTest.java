package io.cloudpioneer.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.chain.Terminal;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.audit.sealing.OwnHistory;
import io.cloudpioneer.app.keys.SigningKey;
import io.cloudpioneer.app.testing.IntegrationTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** Which key a check trusts, and why not simply the one in the database. */
@IntegrationTest
class InstallationTrustTest {
  @Autowired Environment platform;
  @Autowired Aead masterKey;

  private final Findings findings =
      new Findings(new Terminal(new PrintStream(new ByteArrayOutputStream())));
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
  void isTheOneThatWasEncryptedUnderTheMasterKey() {
    assertThat(key(platform).is(Bytes.of(history.key().publicKey()))).isTrue();
    assertThat(findings.told()).isEmpty();
  }

  @Test
  void findsOutThatAnotherWasPutInItsPlace() {
    byte[] publicKey = SigningKey.generate().publicKey();
    history.db().sql("update audit_key set public_key = ?").param(publicKey).update();

    key(platform);

    assertThat(findings.told())
        .singleElement()
        .asString()
        .startsWith("the key that seals the history was replaced");
  }

  @Test
  void isNotKnownWithoutTheMasterKey() {
    var elsewhere = new MockEnvironment().withProperty("cloudpioneer.keys.file", "no-such-file");

    assertThatThrownBy(() -> key(elsewhere))
        .isInstanceOf(NotChecked.class)
        .hasMessageContaining("no-such-file is missing")
        .hasMessageContaining("--key");
  }

  @Test
  void isTheOneThatAPersonNames() {
    Bytes named = Bytes.of(SigningKey.generate().publicKey());
    String fingerprint = TrustedKey.of(named, "").fingerprint();

    TrustedKey key = trust(platform).key(Optional.of(fingerprint), findings);

    assertThat(key.is(named)).isTrue();
    assertThatThrownBy(() -> trust(platform).key(Optional.of("12:34"), findings))
        .isInstanceOf(NotChecked.class)
        .hasMessageContaining("is no fingerprint");
  }

  private TrustedKey key(Environment environment) {
    return trust(environment).key(Optional.empty(), findings);
  }

  private InstallationTrust trust(Environment environment) {
    return new InstallationTrust(environment, history.db());
  }
}
