package io.cloudpioneer.app.start;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps from the terminal what Flyway warns of at every start: that the migrations of several
 * modules are not in one row, which is meant. Its other warnings, such as of a schema that a newer
 * version has migrated, are shown.
 */
public final class MeantDisorder extends Filter<ILoggingEvent> {
  private static final String MEANT = "outOfOrder mode is active.";

  @Override
  public FilterReply decide(ILoggingEvent event) {
    return event.getLoggerName().startsWith("org.flywaydb.")
            && event.getFormattedMessage().startsWith(MEANT)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }
}
