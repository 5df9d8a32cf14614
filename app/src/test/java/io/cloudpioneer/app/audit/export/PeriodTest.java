package io.cloudpioneer.app.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.app.audit.chain.NotChecked;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The period that is asked for. */
class PeriodTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void isReadInAnyTimeZone() {
    Period period = Period.parse("2026-11-22T00:00:00+01:00", "2026-11-23T12:00:00Z", NOW);

    assertThat(period.from()).hasToString("2026-11-21T23:00:00Z");
    assertThat(period.to()).hasToString("2026-11-23T12:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-23T00:00:00Z, --from 2026-11-22 is no time: write it as 2026-11-23T12:00:00Z",
    "2026-11-22T00:00:00Z, soon, --to soon is no time",
    "2026-11-22T00:00:00Z, 2026-11-22T00:00:00Z, is not after its beginning",
    "2026-11-22T00:00:00Z, 2026-11-23T12:00:01Z, is yet to come"
  })
  void isRefusedWithWhatToChange(String from, String to, String why) {
    assertThatThrownBy(() -> Period.parse(from, to, NOW))
        .isInstanceOf(NotChecked.class)
        .hasMessageContaining(why);
  }
}
