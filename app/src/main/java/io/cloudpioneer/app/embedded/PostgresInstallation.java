package io.cloudpioneer.app.embedded;

import io.cloudpioneer.app.start.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once into a cache folder, with TimescaleDB where the cache has
 * it.
 */
record PostgresInstallation(Path root, TimescaleDb timescaleDb) {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  static PostgresInstallation in(Path cache, String version) {
    var root = cache.resolve("postgresql-" + version);
    if (Files.notExists(root)) {
      unpack(root);
    }
    return new PostgresInstallation(root, TimescaleDb.addTo(root, cache.resolve("timescaledb")));
  }

  List<String> initdb(Path data, Path passwordFile) {
    return asOrdinaryUser(
        List.of(
            root.resolve("bin/initdb").toString(),
            "--pgdata=" + data,
            "--username=postgres",
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--data-checksums"));
  }

  List<String> postgres(List<String> arguments) {
    var command = new ArrayList<>(timescaleDb.loader(root.resolve("lib")));
    command.add(root.resolve("bin/postgres").toString());
    command.addAll(arguments);
    return asOrdinaryUser(command);
  }

  /**
   * PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in particular.
   */
  private static List<String> asOrdinaryUser(List<String> command) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return command;
    }
    var wrapped = new ArrayList<>(List.of("unshare", "-U"));
    wrapped.addAll(command);
    return wrapped;
  }

  private static void unpack(Path root) {
    var started = Instant.now();
    try {
      Files.createDirectories(root.getParent());
      var place = Files.createTempDirectory(root.getParent(), "unpacking");
      try (var archive =
              Objects.requireNonNull(PostgresInstallation.class.getResourceAsStream(ARCHIVE));
          var tar =
              new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          var target = place.resolve(entry.getName()).normalize();
          if (entry.isDirectory()) {
            Files.createDirectories(target);
          } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
          } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) {
              Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
          }
        }
      }
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(place, root, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + root, e);
    }
    Progress.done("PostgreSQL", "unpacked into " + root, started);
  }
}
