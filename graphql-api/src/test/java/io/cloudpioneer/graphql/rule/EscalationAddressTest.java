package io.cloudpioneer.graphql.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.graphql.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscalationAddressTest {
  @Test
  void takesAWebAddressAndAMailAddress() {
    assertThat(EscalationAddress.read(Channel.WEBHOOK, " https://example.org:8443/a?b=c "))
        .isEqualTo("https://example.org:8443/a?b=c");
    assertThat(EscalationAddress.read(Channel.EMAIL, "ops+night@example.org"))
        .isEqualTo("ops+night@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "ftp://example.org",
        "http://",
        "https://user:secret@example.org/",
        "http://a b"
      })
  void refusesAWebhookThatIsNoWebAddress(String text) {
    assertThatThrownBy(() -> EscalationAddress.read(Channel.WEBHOOK, text))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("input.address"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ops",
        "ops@",
        "@example.org",
        "ops@localhost",
        "a b@example.org",
        "a@example.org\nBcc: b@example.org"
      })
  void refusesAMailAddressThatIsNone(String text) {
    assertThatThrownBy(() -> EscalationAddress.read(Channel.EMAIL, text))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("input.address"));
  }

  @Test
  void showsNoMoreThanIsNeededToRecogniseIt() {
    assertThat(EscalationAddress.shortened("https://hooks.example.org/T0/secret"))
        .isEqualTo("hooks.example.org/…");
    assertThat(EscalationAddress.shortened("ops@example.org")).isEqualTo("o…@example.org");
  }
}
