package io.cloudpioneer.app.start;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Tells the person who pressed Ctrl-C that the platform is stopping, and when it has stopped. */
public final class Farewell implements ApplicationListener<ContextClosedEvent>, Runnable {
  private final AtomicReference<@Nullable Instant> asked = new AtomicReference<>();

  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    if (asked.compareAndSet(null, Instant.now())) {
      Progress.say("Stopping", "the agent, the platform, then its servers");
    }
  }

  /** To be run when nothing is left that could still stop. */
  @Override
  public void run() {
    var since = asked.get();
    if (since != null) {
      Progress.done("Stopped", "the next start goes on from here", since);
    }
  }
}
