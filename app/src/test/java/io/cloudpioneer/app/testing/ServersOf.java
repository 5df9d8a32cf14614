package io.cloudpioneer.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The properties that point a second process at the embedded servers of a running platform. */
public record ServersOf(Path data) {
  public List<String> properties() {
    return List.of(
        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%s/cloudpioneer"
            .formatted(read("postgresql/data.port")),
        "--spring.datasource.username=cloudpioneer",
        "--spring.datasource.password=" + read("postgresql/password"),
        "--spring.kafka.bootstrap-servers=127.0.0.1:" + read("kafka.port"),
        "--spring.data.redis.host=127.0.0.1",
        "--spring.data.redis.port=" + read("redis.port"),
        "--spring.data.redis.password=" + read("redis/password"));
  }

  private String read(String file) {
    try {
      return Files.readString(data.resolve(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
