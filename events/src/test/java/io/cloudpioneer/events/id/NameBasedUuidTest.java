package io.cloudpioneer.events.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedUuidTest {
  private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

  /** RFC 9562, appendix A.4. */
  @Test
  void isThatOfTheStandard() {
    assertThat(NameBasedUuid.of(DNS, "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  @Test
  void saysItsVersionAndVariant() {
    UUID uuid = NameBasedUuid.of(DNS, "größer");

    assertThat(uuid.version()).isEqualTo(5);
    assertThat(uuid.variant()).isEqualTo(2);
  }

  @Test
  void differsByNameSpace() {
    assertThat(NameBasedUuid.of(DNS, "a")).isNotEqualTo(NameBasedUuid.of(new UUID(0, 0), "a"));
  }
}
