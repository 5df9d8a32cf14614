package io.cloudpioneer.app.embedded;

import io.cloudpioneer.app.start.ListeningAddresses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * The embedded servers of one data folder, started side by side and stopped one after the other.
 */
final class EmbeddedServices implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServices.class);

  /** Held as long as they run: a lock that nobody refers to is let go of. */
  private final DataFolder folder;

  private final List<EmbeddedService> inOrderOfStopping;

  private EmbeddedServices(DataFolder folder, List<EmbeddedService> inOrderOfStopping) {
    this.folder = folder;
    this.inOrderOfStopping = inOrderOfStopping;
  }

  /** Starts those that the environment does not replace by another server. */
  static EmbeddedServices start(Environment environment) {
    var settings = EmbeddedSettings.from(environment);
    var folder = DataFolder.claim(settings.data());
    ListeningAddresses.check(environment);
    var starts = new ArrayList<Supplier<EmbeddedService>>();
    if (!environment.containsProperty("spring.kafka.bootstrap-servers")) {
      starts.add(() -> EmbeddedKafka.start(folder, settings));
    }
    if (!environment.containsProperty("spring.data.redis.host")) {
      starts.add(() -> EmbeddedRedis.start(folder, settings));
    }
    if (!environment.containsProperty("spring.datasource.url")) {
      starts.add(() -> EmbeddedPostgres.start(folder, settings));
    }
    return new EmbeddedServices(folder, together(starts));
  }

  private static List<EmbeddedService> together(List<Supplier<EmbeddedService>> starts) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          starts.stream().map(start -> CompletableFuture.supplyAsync(start, threads)).toList();
      try {
        return running.stream().map(CompletableFuture::join).toList();
      } catch (CompletionException e) {
        running.forEach(service -> service.thenAccept(EmbeddedService::close));
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
  }

  Map<String, Object> properties() {
    var all = new HashMap<String, Object>();
    inOrderOfStopping.forEach(service -> all.putAll(service.properties()));
    return all;
  }

  @Override
  public void close() {
    for (var service : inOrderOfStopping) {
      try {
        service.close();
      } catch (RuntimeException e) {
        LOG.warn("{} did not stop cleanly", service.getClass().getSimpleName(), e);
      }
    }
    folder.close();
  }
}
