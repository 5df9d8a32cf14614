package io.cloudpioneer.app.embedded;

import io.cloudpioneer.app.start.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import redis.embedded.core.ExecutableProvider;

/** Redis with its append-only file synced every second. */
final class EmbeddedRedis implements EmbeddedService {
  private final ServiceProcess process;
  private final int port;
  private final String password;

  private EmbeddedRedis(ServiceProcess process, int port, String password) {
    this.process = process;
    this.port = port;
    this.password = password;
  }

  static EmbeddedRedis start(DataFolder folder, EmbeddedSettings settings) {
    var started = Instant.now();
    var data = folder.directory("redis");
    var server = new RunningServer(data, data.resolve("pid"), "TERM");
    server.stop();
    try {
      int port = OwnPort.choose("cloudpioneer.embedded.redis.port", settings.redisPort(), data);
      var password = Files.readString(folder.secret("redis/password")).strip();
      var process =
          ServiceProcess.start(
              "Redis",
              List.of(
                  executable(settings.cache()).toString(),
                  configuration(data, port, password).toString()),
              server,
              folder.directory("logs").resolve("redis.log"),
              () -> answers(port, password));
      Progress.done("Redis", "on port " + port, started);
      return new EmbeddedRedis(process, port, password);
    } catch (IOException e) {
      throw new UncheckedIOException("Redis could not be started", e);
    }
  }

  /**
   * Unpacked beside its place and then moved there: whoever unpacks it deletes it at its own end,
   * and another installation would miss it.
   */
  private static Path executable(Path cache) throws IOException {
    var folder = Files.createDirectories(cache.resolve("redis-server"));
    var place = Files.createTempDirectory(folder, "unpacking");
    var unpacked = ExecutableProvider.newJarResourceProvider(place.toFile()).get().toPath();
    var kept = folder.resolve(unpacked.getFileName());
    if (Files.notExists(kept)) {
      Files.move(unpacked, kept, StandardCopyOption.ATOMIC_MOVE);
    }
    FileSystemUtils.deleteRecursively(place);
    return kept;
  }

  /** A file and not arguments, because arguments, and so the password, are seen by everybody. */
  private static Path configuration(Path data, int port, String password) throws IOException {
    var file = data.resolve("redis.conf");
    OwnerOnlyFile.write(
        file,
        """
        bind 127.0.0.1
        port %d
        requirepass %s
        dir "%s"
        pidfile "%s"
        appendonly yes
        appendfsync everysec
        save ""
        maxmemory 256mb
        maxmemory-policy noeviction
        """
            .formatted(port, password, data, data.resolve("pid")));
    return file;
  }

  private static boolean answers(int port, String password) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(1000);
      var request = "AUTH " + password + "\r\nPING\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var expected = "+OK\r\n+PONG\r\n";
      var answer = socket.getInputStream().readNBytes(expected.length());
      return expected.equals(new String(answer, StandardCharsets.US_ASCII));
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public Map<String, Object> properties() {
    return Map.of(
        "spring.data.redis.host", "127.0.0.1",
        "spring.data.redis.port", port,
        "spring.data.redis.password", password);
  }

  @Override
  public void close() {
    process.close();
  }
}
