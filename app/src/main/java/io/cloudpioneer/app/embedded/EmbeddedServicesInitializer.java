package io.cloudpioneer.app.embedded;

import io.cloudpioneer.app.start.ListeningAddresses;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.web.context.WebApplicationContext;

/**
 * Starts the embedded servers before the first bean, and stops them after the last one is gone.
 *
 * <p>They belong to the process, not to one Spring context: a second context in it uses the same.
 */
public final class EmbeddedServicesInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Map<Path, EmbeddedServices> RUNNING = new ConcurrentHashMap<>();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (environment.acceptsProfiles(Profiles.of("embedded"))) {
      var services =
          RUNNING.computeIfAbsent(
              Path.of(environment.getRequiredProperty("cloudpioneer.data")).toAbsolutePath(),
              _ -> startFor(environment));
      environment
          .getPropertySources()
          .addFirst(new MapPropertySource("embedded servers", services.properties()));
    } else if (context instanceof WebApplicationContext) {
      ListeningAddresses.check(environment);
    }
  }

  private static EmbeddedServices startFor(ConfigurableEnvironment environment) {
    var services = EmbeddedServices.start(environment);
    SpringApplication.getShutdownHandlers().add(services::close);
    return services;
  }
}
