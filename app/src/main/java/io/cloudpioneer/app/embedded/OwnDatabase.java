package io.cloudpioneer.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;

/** An installation's own PostgreSQL, for work beside the platform. */
public final class OwnDatabase {
  private OwnDatabase() {}

  /** Works with the running one, or with one started for this and stopped again. */
  public static <T> T use(Environment environment, Function<DataSource, T> work) {
    var settings = EmbeddedSettings.from(environment);
    var free = DataFolder.claimIfFree(settings.data());
    if (free.isEmpty()) {
      return work.apply(running(settings).source());
    }
    try (var folder = free.get();
        var postgres = EmbeddedPostgres.start(folder, settings)) {
      return work.apply(postgres.database().source());
    }
  }

  private static PostgresDatabase running(EmbeddedSettings settings) {
    var folder = settings.data().resolve("postgresql");
    try {
      int port =
          settings.postgresPort() == 0
              ? OwnPort.noted(folder.resolve("data"))
              : settings.postgresPort();
      return PostgresDatabase.at(port, folder.resolve("password"));
    } catch (IOException e) {
      throw new UncheckedIOException("No PostgreSQL was started in " + folder + " yet", e);
    }
  }
}
