package io.cloudpioneer.agents.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.agents.testing.TestAuthority;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentTokenTest {
  private final TestAuthority authority = new TestAuthority();
  private final UUID agent = UUID.randomUUID();

  @Test
  void holdsTheAgentAndTheAuthority() throws Exception {
    String text = authority.token(agent);
    EnrolmentToken token = EnrolmentToken.parse(text);
    assertThat(token.agentId()).isEqualTo(agent);
    assertThat(token.authorityFingerprint()).isEqualTo(Fingerprint.of(authority.certificate()));
    assertThat(token.text()).isEqualTo(text);
  }

  @Test
  void doesNotPrintItsSecret() throws Exception {
    assertThat(EnrolmentToken.parse(authority.token(agent))).hasToString("token of agent " + agent);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, doesn't start with 'cpe1.'",
    "cpe1.§§, isn't Base64url",
    "cpe1.AAAA, holds 3 bytes instead of 80"
  })
  void saysWhatIsWrong(String text, String expected) {
    assertThatThrownBy(() -> EnrolmentToken.parse(text))
        .isInstanceOf(TokenRefused.class)
        .hasMessageContaining(expected);
  }
}
