package io.cloudpioneer.benchmarks.commands;

import io.cloudpioneer.benchmarks.platform.ClosedLoop.Client;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Hosts that are observed again and again, each time with something changed. */
final class Estate {
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "host.name", "host-01.rack-7.example",
          "host.arch", "amd64",
          "os.type", "linux",
          "os.version", "6.12.48",
          "host.cpu.model.name", "Some processor of 2.4 GHz",
          "host.cpu.count", "16",
          "host.memory.bytes", "68719476736");

  private static final int AT_ONCE = 16;

  private final List<ResourceIdentity> hosts;
  private final AtomicLong revisions = new AtomicLong();

  /** An estate whose hosts are those of no other name. */
  Estate(String name, int hosts) {
    this.hosts =
        IntStream.range(0, hosts)
            .mapToObj(number ->
                new ResourceIdentity("on_premises", name, "default", "host", "host-" + number))
            .toList();
  }

  /** What one client of so many sends: observations of its own hosts, one after the other. */
  Client client(int number, int clients, Sending sending) {
    int[] next = {number};
    return () -> {
      sending.send(observation(hosts.get(next[0])));
      next[0] = next[0] + clients < hosts.size() ? next[0] + clients : number;
    };
  }

  /** Makes every host known, many at once. */
  void discover(Sending sending) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      threads
          .invokeAll(hosts.stream().map(host -> observing(host, sending)).toList())
          .forEach(Future::resultNow);
    }
  }

  /** Changes one host. */
  void change(Sending sending) throws Exception {
    sending.send(observation(hosts.getFirst()));
  }

  private Callable<Void> observing(ResourceIdentity host, Sending sending) {
    return () -> {
      sending.send(observation(host));
      return null;
    };
  }

  private ObserveResource observation(ResourceIdentity host) {
    Map<String, String> attributes = new HashMap<>(ATTRIBUTES);
    attributes.put("host.image.version", Long.toString(revisions.incrementAndGet()));
    return new ObserveResource(host, host.nativeId(), null, attributes, Instant.now());
  }

  /** Sends a command, and returns once its events are kept. */
  @FunctionalInterface
  interface Sending {
    void send(ObserveResource command) throws Exception;
  }
}
