package io.cloudpioneer.app.testing;

import io.cloudpioneer.app.CloudPioneer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * What the JVM learns from one start and keeps for the many that follow, which then need half the
 * processor time (JEP 514). It learns of jars alone, so the folders of classes have to be jars too:
 * Maven names them; where nobody does, as in an IDE, platforms start from the folders and slower.
 */
final class LearntStart {
  private static final String JARS = System.getProperty("cloudpioneer.jars", "");
  private static final Path CACHE = Path.of("target/start.aot").toAbsolutePath();
  private static final Path REHEARSED = Path.of("target/integration/rehearsed").toAbsolutePath();

  private LearntStart() {}

  /**
   * What the JVM of a platform is started with: its class path, and the cache where there is one.
   */
  static synchronized List<String> options() {
    if (JARS.isEmpty()) {
      return List.of("-cp", System.getProperty("java.class.path"));
    }
    if (!isFresh()) {
      rehearse();
    }
    return List.of("-Xlog:aot*=error", "-XX:AOTCache=" + CACHE, "-cp", classPath());
  }

  private static boolean isFresh() {
    return List.of(classPath().split(File.pathSeparator)).stream()
        .allMatch(jar -> new File(jar).lastModified() < CACHE.toFile().lastModified());
  }

  private static void rehearse() {
    var command = new ArrayList<>(PlatformProcess.JAVA);
    command.addAll(List.of("-XX:AOTCacheOutput=" + CACHE, "-cp", classPath()));
    command.add(CloudPioneer.class.getName());
    command.addAll(PlatformProcess.embeddedIn(REHEARSED));
    command.addAll(FreePorts.properties());
    command.add("--cloudpioneer.rehearsal=true");
    try {
      Files.createDirectories(REHEARSED);
      var output = REHEARSED.resolveSibling("rehearsed.log").toFile();
      var process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
      int code = process.onExit().join().exitValue();
      if (code != 0) {
        throw new AssertionError("the rehearsal ended with %d; see %s".formatted(code, output));
      }
      FileSystemUtils.deleteRecursively(REHEARSED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String classPath() {
    var entries = new ArrayList<>(List.of(JARS));
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!Files.isDirectory(Path.of(entry))) {
        entries.add(entry);
      }
    }
    return String.join(File.pathSeparator, entries);
  }
}
