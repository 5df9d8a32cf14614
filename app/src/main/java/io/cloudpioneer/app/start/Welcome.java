package io.cloudpioneer.app.start;

import io.cloudpioneer.graphql.provider.FirstPassword;
import io.cloudpioneer.graphql.provider.LocalUsers;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Tells where the platform is to be found, and the first password to the one who started it. */
public final class Welcome implements ApplicationListener<ApplicationReadyEvent> {
  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    var context = event.getApplicationContext();
    var started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    Progress.done(
        "Ready",
        "at " + context.getEnvironment().getRequiredProperty("cloudpioneer.address"),
        started);
    Progress.show("User", LocalUsers.ADMIN);
    context
        .getBeanProvider(FirstPassword.class)
        .ifAvailable(first ->
            first
                .take()
                .ifPresent(password ->
                    Progress.show("Password", password.text() + "  (shown this once)")));
  }
}
