package io.cloudpioneer.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.Test;

/** Which of Flyway's warnings the terminal shows at a start. */
class MeantDisorderTest {
  private static final String FLYWAY = "org.flywaydb.core.internal.command.DbMigrate";
  private static final String MEANT =
      "outOfOrder mode is active. Migration of schema \"public\" may not be reproducible.";

  @Test
  void isNotTheOneOfWhatIsMeant() {
    assertThat(reply(FLYWAY, MEANT)).isEqualTo(FilterReply.DENY);
  }

  @Test
  void isAnyOther() {
    assertThat(
            reply(
                FLYWAY,
                "Schema \"public\" has a version (0200) that is newer than the latest available migration (0110) !"))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(reply("io.cloudpioneer.app.start.Progress", MEANT)).isEqualTo(FilterReply.NEUTRAL);
  }

  private static FilterReply reply(String logger, String message) {
    var log = new LoggerContext().getLogger(logger);
    return new MeantDisorder()
        .decide(new LoggingEvent(logger, log, Level.WARN, message, null, new Object[0]));
  }
}
