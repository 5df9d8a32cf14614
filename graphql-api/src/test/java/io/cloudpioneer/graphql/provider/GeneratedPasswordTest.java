package io.cloudpioneer.graphql.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedPasswordTest {
  @Test
  void canBeReadAloud() {
    assertThat(GeneratedPassword.random("admin").text())
        .matches("([a-km-zA-HJ-NP-Z2-9]{5}-){3}[a-km-zA-HJ-NP-Z2-9]{5}");
  }

  @Test
  void staysOutOfLogs() {
    GeneratedPassword password = GeneratedPassword.random("admin");

    assertThat(password.toString()).doesNotContain(password.text());
  }
}
