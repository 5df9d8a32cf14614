package io.cloudpioneer.app.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What may be chosen about the embedded servers.
 *
 * @param data the folder for everything that is kept
 * @param cache the folder for unpacked programs, shared by all installations of one user
 * @param postgresVersion of PostgreSQL's programs
 * @param postgresPort where 0 leaves the choice to us, as with the other ports
 */
record EmbeddedSettings(
    Path data, Path cache, String postgresVersion, int postgresPort, int redisPort, int kafkaPort) {

  static EmbeddedSettings from(Environment environment) {
    var binder = Binder.get(environment);
    return new EmbeddedSettings(
        Path.of(environment.getRequiredProperty("cloudpioneer.data")).toAbsolutePath(),
        Path.of(environment.getRequiredProperty("cloudpioneer.cache")).toAbsolutePath(),
        environment.getRequiredProperty("cloudpioneer.embedded.postgres.version"),
        port(binder, "postgres"),
        port(binder, "redis"),
        port(binder, "kafka"));
  }

  private static int port(Binder binder, String server) {
    return binder.bind("cloudpioneer.embedded." + server + ".port", Integer.class).orElse(0);
  }
}
