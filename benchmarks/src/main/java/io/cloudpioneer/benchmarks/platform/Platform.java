package io.cloudpioneer.benchmarks.platform;

import io.cloudpioneer.app.CloudPioneer;
import io.cloudpioneer.benchmarks.figure.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.common.utils.AppInfoParser;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole platform with its embedded servers and no agent, as {@code up} starts it. */
public final class Platform implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Platform(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts one in an empty data folder of that name, on ports that are free. */
  public static Platform start(String name, String... properties) {
    Path folder = EmptyFolder.named(name);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.profiles.active=embedded",
                "--cloudpioneer.data=" + folder.resolve("data"),
                "--cloudpioneer.keys.file=" + folder.resolve("keys/master-key.json"),
                "--server.port=0",
                "--cloudpioneer.collector.grpc.port=0",
                "--cloudpioneer.collector.http.port=0",
                "--logging.config=classpath:bench-logback.xml"));
    arguments.addAll(List.of(properties));
    return new Platform(
        new SpringApplication(CloudPioneer.class).run(arguments.toArray(String[]::new)));
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient database() {
    return part(JdbcClient.class);
  }

  /** The same database as PostgreSQL's own administrator, for what its owner may not do. */
  public JdbcClient administrator() {
    Environment environment = context.getEnvironment();
    DataSource source =
        new DriverManagerDataSource(
            environment.getRequiredProperty("spring.datasource.url"),
            "postgres",
            environment.getRequiredProperty("spring.datasource.password"));
    return JdbcClient.create(source);
  }

  /** Adds the versions of what takes part. */
  public Report describeIn(Report report) {
    report.condition(
        "CloudPioneer", context.getEnvironment().getRequiredProperty("cloudpioneer.version"));
    report.condition("PostgreSQL", text("show server_version") + ", fsync " + text("show fsync"));
    report.condition("TimescaleDB", timescaleDb());
    report.condition("Kafka", AppInfoParser.getVersion());
    return report;
  }

  private String timescaleDb() {
    return database()
        .sql("select extversion from pg_extension where extname = 'timescaledb'")
        .query(String.class)
        .optional()
        .orElse("none, ordinary tables");
  }

  private String text(String query) {
    return database().sql(query).query(String.class).single();
  }

  @Override
  public void close() {
    SpringApplication.exit(context);
  }
}
