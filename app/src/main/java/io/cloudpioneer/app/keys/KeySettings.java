package io.cloudpioneer.app.keys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master key lies, and how long certificates hold.
 *
 * @param file the path of the local master key; by default in the home folder of whoever runs the
 *     platform. A text, as Spring reads a path such as {@code ../key.json} as one below its class
 *     path
 * @param agentCertificates how long an agent's certificate holds; it renews it well before
 * @param serverCertificate how long the collector's own certificate holds; it renews itself
 * @param serverNames more names and addresses under which agents reach the collector
 */
@ConfigurationProperties("cloudpioneer.keys")
record KeySettings(
    @Nullable String file,
    @DefaultValue("24h") Duration agentCertificates,
    @DefaultValue("30d") Duration serverCertificate,
    @DefaultValue List<String> serverNames) {

  Path masterKeyFile() {
    return file != null
        ? Path.of(file)
        : home().resolve(".cloudpioneer").resolve("master-key.json");
  }

  /** Java takes the home folder from the system's user list and doesn't look at HOME. */
  private static Path home() {
    return Path.of(
        Optional.ofNullable(System.getenv("HOME"))
            .filter(home -> !home.isBlank())
            .orElseGet(() -> System.getProperty("user.home")));
  }
}
