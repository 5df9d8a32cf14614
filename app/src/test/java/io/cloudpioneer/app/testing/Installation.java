package io.cloudpioneer.app.testing;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The configuration of an installation that runs in another process, or in none at the moment. */
public final class Installation {
  private Installation() {}

  public static Environment in(Path data) {
    var environment = new StandardEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("folder", Map.of("cloudpioneer.data", data.toString())));
    return environment;
  }
}
