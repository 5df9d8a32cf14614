package io.cloudpioneer.events.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedUuidTest {
  private static final Instant MOMENT = Instant.parse("2022-02-22T19:22:22Z");

  /** The moment of RFC 9562, appendix A.6. */
  @Test
  void startsWithTheMoment() {
    UUID uuid = TimeOrderedUuid.at(MOMENT);

    assertThat(uuid.toString()).startsWith("017f22e2-79b0-7");
    assertThat(uuid.version()).isEqualTo(7);
    assertThat(uuid.variant()).isEqualTo(2);
  }

  @Test
  void isAnotherEachTime() {
    assertThat(TimeOrderedUuid.at(MOMENT)).isNotEqualTo(TimeOrderedUuid.at(MOMENT));
  }

  @Test
  void sortsByTime() {
    assertThat(TimeOrderedUuid.at(MOMENT.plusMillis(1)).toString())
        .isGreaterThan(TimeOrderedUuid.at(MOMENT).toString());
  }
}
