package io.cloudpioneer.app.embedded;

import io.cloudpioneer.app.start.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL with everything switched on that keeps a committed transaction safe. */
final class EmbeddedPostgres implements EmbeddedService {
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "max_connections=60",
          "shared_buffers=128MB",
          "work_mem=8MB",
          "maintenance_work_mem=64MB",
          "max_wal_size=1GB",
          "checkpoint_timeout=15min",
          "jit=off",
          "logging_collector=on",
          "log_filename=postgresql-%a.log",
          "log_truncate_on_rotation=on",
          "log_rotation_age=1d");

  private final ServiceProcess process;
  private final PostgresDatabase database;
  private final PostgresDatabase.Timescale timescale;

  private EmbeddedPostgres(
      ServiceProcess process, PostgresDatabase database, PostgresDatabase.Timescale timescale) {
    this.process = process;
    this.database = database;
    this.timescale = timescale;
  }

  static EmbeddedPostgres start(DataFolder folder, EmbeddedSettings settings) {
    var installation = PostgresInstallation.in(settings.cache(), settings.postgresVersion());
    var started = Instant.now();
    var data = folder.directory("postgresql").resolve("data");
    var logs = folder.directory("logs");
    var server = new RunningServer(data, data.resolve("postmaster.pid"), "INT");
    var password = folder.secret("postgresql/password");
    if (Files.notExists(data)) {
      create(installation, data, password, logs);
    }
    server.stop();
    int port = OwnPort.choose("cloudpioneer.embedded.postgres.port", settings.postgresPort(), data);
    var database = PostgresDatabase.at(port, password);
    var process =
        ServiceProcess.start(
            "PostgreSQL",
            installation.postgres(arguments(data, logs, port, installation.timescaleDb())),
            server,
            logs.resolve("postgresql-start.log"),
            database::answers);
    var timescale = database.prepare(installation.timescaleDb());
    Progress.done(
        "PostgreSQL",
        "%s on port %d, %s".formatted(settings.postgresVersion(), port, timescale.sentence()),
        started);
    return new EmbeddedPostgres(process, database, timescale);
  }

  private static List<String> arguments(Path data, Path logs, int port, TimescaleDb timescale) {
    var arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
    var settings = new ArrayList<>(SETTINGS);
    settings.add("log_directory=" + logs);
    if (timescale.isThere()) {
      settings.add("shared_preload_libraries=timescaledb");
      settings.add("timescaledb.telemetry_level=off");
    }
    settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
    return arguments;
  }

  /** Made beside its place and then moved there, so that a start killed half-way leaves nothing. */
  private static void create(
      PostgresInstallation installation, Path data, Path password, Path logs) {
    var started = Instant.now();
    try {
      var place = Files.createTempDirectory(data.getParent(), "creating");
      var log = logs.resolve("postgresql-initdb.log");
      int code =
          new ProcessBuilder(installation.initdb(place, password))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            "PostgreSQL's data folder could not be made: " + Files.readString(log).strip());
      }
      Files.move(place, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL's data folder could not be made in " + data, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL's data folder was made", e);
    }
    Progress.done("PostgreSQL", "data folder made", started);
  }

  @Override
  public Map<String, Object> properties() {
    var properties = new HashMap<>(database.properties());
    properties.putAll(timescale.properties());
    return properties;
  }

  PostgresDatabase database() {
    return database;
  }

  @Override
  public void close() {
    process.close();
  }
}
