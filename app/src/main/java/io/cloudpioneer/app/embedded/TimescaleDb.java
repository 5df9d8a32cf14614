package io.cloudpioneer.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The TimescaleDB that the cache folder may hold: the extension's files, and the C library they
 * were built against, because it is newer than the system's.
 */
record TimescaleDb(@Nullable Path systemLibraries, @Nullable String missingBecause) {

  /** Puts the fetched files into PostgreSQL's own folders, if there are any. */
  static TimescaleDb addTo(Path postgres, Path fetched) {
    if (Files.notExists(fetched)) {
      return new TimescaleDb(null, whyNotFetched(fetched));
    }
    copy(fetched.resolve("lib"), postgres.resolve("lib/postgresql"));
    copy(fetched.resolve("extension"), postgres.resolve("share/postgresql/extension"));
    return new TimescaleDb(fetched.resolve("libc"), null);
  }

  boolean isThere() {
    return systemLibraries != null;
  }

  /** What has to stand before PostgreSQL's own command, so that it finds the newer C library. */
  List<String> loader(Path postgresLibraries) {
    return systemLibraries == null
        ? List.of()
        : List.of(
            systemLibraries.resolve("ld-linux-x86-64.so.2").toString(),
            "--library-path",
            systemLibraries + ":" + postgresLibraries);
  }

  /** What fetching it last failed with, as the fetching script noted it. */
  private static String whyNotFetched(Path fetched) {
    var noted = fetched.resolveSibling(fetched.getFileName() + ".missing");
    try {
      return Files.exists(noted)
          ? Files.readString(noted).strip()
          : "it has not been fetched (./cloudpioneer timescaledb does that)";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        var target = to.resolve(file.getFileName());
        if (Files.notExists(target)) {
          // Not in one step: a start that was killed meanwhile would leave half a file for ever.
          var draft = Files.createTempFile(to, "timescaledb", ".draft");
          Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
          Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("TimescaleDB cannot be put into " + to, e);
    }
  }
}
