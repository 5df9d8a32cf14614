package io.cloudpioneer.app.start;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Ends a start that was made only for the JVM to learn from, as Ctrl-C would: in order, so that no
 * server is left behind. Spring's own {@code spring.context.exit} halts the process instead.
 */
public final class Rehearsal implements ApplicationListener<ApplicationReadyEvent> {
  private static final String PROPERTY = "cloudpioneer.rehearsal";

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    if (event
        .getApplicationContext()
        .getEnvironment()
        .getProperty(PROPERTY, Boolean.class, false)) {
      System.exit(0);
    }
  }
}
