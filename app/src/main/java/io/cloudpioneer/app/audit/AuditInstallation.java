package io.cloudpioneer.app.audit;

import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.sealing.AuditSettings;
import io.cloudpioneer.app.embedded.OwnDatabase;
import io.cloudpioneer.app.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The installation whose history is looked at, whether the platform runs or not. */
@SpringBootConfiguration(proxyBeanMethods = false)
class AuditInstallation {
  private static final String URL = "spring.datasource.url";

  /** What is done with it. */
  @FunctionalInterface
  interface Work {
    int on(DataSource database, Environment environment) throws SQLException, IOException;
  }

  static int use(List<String> arguments, Work work) {
    try (var context =
        new SpringApplicationBuilder(AuditInstallation.class)
            .web(WebApplicationType.NONE)
            .run(arguments.toArray(String[]::new))) {
      Environment environment = context.getEnvironment();
      return environment.containsProperty(URL)
          ? run(work, configured(environment), environment)
          : own(work, environment);
    } catch (StartRefused e) {
      throw new NotChecked(String.valueOf(e.getMessage()), e);
    }
  }

  private static int own(Work work, Environment environment) {
    Path data = Path.of(environment.getRequiredProperty("cloudpioneer.data")).toAbsolutePath();
    if (Files.notExists(data.resolve("postgresql").resolve("data"))) {
      throw new NotChecked(
          "There is no installation in %s: choose its folder with --cloudpioneer.data=…"
              .formatted(data));
    }
    return OwnDatabase.use(environment, database -> run(work, database, environment));
  }

  private static DataSource configured(Environment environment) {
    return new DriverManagerDataSource(
        environment.getRequiredProperty(URL),
        environment.getProperty("spring.datasource.username", ""),
        environment.getProperty("spring.datasource.password", ""));
  }

  private static int run(Work work, DataSource database, Environment environment) {
    try {
      boolean isSealed =
          JdbcClient.create(database)
              .sql("select to_regclass('audit_block') is not null")
              .query(Boolean.class)
              .single();
      if (!isSealed) {
        throw new NotChecked(
            "This database has no sealed history yet: start the platform once with this version");
      }
      return work.on(database, environment);
    } catch (SQLException | IOException e) {
      throw new NotChecked(e.toString(), e);
    }
  }

  /** Where it writes checkpoints, if it has written any there. */
  static List<Path> checkpoints(Environment environment) {
    Path folder =
        Binder.get(environment)
            .bind("cloudpioneer.audit", AuditSettings.class)
            .get()
            .checkpointFolder();
    return Files.isDirectory(folder) ? List.of(folder) : List.of();
  }
}
