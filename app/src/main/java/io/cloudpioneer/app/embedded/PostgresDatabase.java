package io.cloudpioneer.app.embedded;

import io.cloudpioneer.app.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The platform's database and its owner inside our PostgreSQL. */
record PostgresDatabase(int port, String password) {
  private static final String NAME = "cloudpioneer";

  static PostgresDatabase at(int port, Path passwordFile) {
    try {
      return new PostgresDatabase(port, Files.readString(passwordFile).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean answers() {
    try (var connection = connectTo("postgres")) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Makes what is missing, and says how it stands with TimescaleDB in this database. */
  Timescale prepare(TimescaleDb installed) {
    try {
      try (var postgres = connectTo("postgres")) {
        if (isMissing(postgres, "pg_roles", "rolname")) {
          execute(postgres, "create role %s login password '%s'".formatted(NAME, password));
        }
        if (isMissing(postgres, "pg_database", "datname")) {
          execute(postgres, "create database %s owner %s".formatted(NAME, NAME));
        }
      }
      try (var database = connectTo(NAME)) {
        return timescale(database, installed);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL's database could not be prepared", e);
    }
  }

  private static Timescale timescale(Connection database, TimescaleDb installed)
      throws SQLException {
    var version = timescaleVersion(database);
    if (!installed.isThere()) {
      if (version != null) {
        throw new StartRefused(
            "The data folder was begun with TimescaleDB, which is not in the cache folder: run ./cloudpioneer timescaledb, then start again.");
      }
      return new Timescale(null, installed.missingBecause());
    }
    if (version != null) {
      return new Timescale(version, null);
    }
    if (text(database, "select tablename from pg_tables where schemaname = 'public'") != null) {
      return new Timescale(
          null, "the data folder was begun without it, and its tables stay as they are");
    }
    execute(database, "create extension timescaledb");
    return new Timescale(timescaleVersion(database), null);
  }

  private static @Nullable String timescaleVersion(Connection database) throws SQLException {
    return text(database, "select extversion from pg_extension where extname = 'timescaledb'");
  }

  Map<String, Object> properties() {
    return Map.of(
        "spring.datasource.url", url(NAME),
        "spring.datasource.username", NAME,
        "spring.datasource.password", password);
  }

  DataSource source() {
    return new DriverManagerDataSource(url(NAME), NAME, password);
  }

  private Connection connectTo(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", password);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static boolean isMissing(Connection connection, String catalogue, String column)
      throws SQLException {
    return text(
            connection,
            "select %s from %s where %s = '%s'".formatted(column, catalogue, column, NAME))
        == null;
  }

  private static @Nullable String text(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** TimescaleDB's version in this database, or why it is not there. */
  record Timescale(@Nullable String version, @Nullable String missingBecause) {
    String sentence() {
      return version != null
          ? "TimescaleDB " + version
          : "without TimescaleDB, because " + missingBecause;
    }

    Map<String, Object> properties() {
      return missingBecause == null
          ? Map.of()
          : Map.of("cloudpioneer.timescaledb.missing-because", missingBecause);
    }
  }
}
