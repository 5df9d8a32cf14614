package io.cloudpioneer.benchmarks.views;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Many hosts, each discovered and then changed a few times. */
record History(CommandDispatch commands) {
  static final int CHANGES = 5;
  private static final int AT_ONCE = 200;

  void write(int events) {
    for (int first = 0; first * CHANGES < events; first += AT_ONCE) {
      for (int change = 0; change < CHANGES; change++) {
        observe(first, change);
      }
    }
  }

  private void observe(int first, int change) {
    CompletableFuture.allOf(
            IntStream.range(first, first + AT_ONCE)
                .mapToObj(number ->
                    commands.send(observation(number, change), sender(), "bench.observed"))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private static Sender sender() {
    return Sender.platform("bench");
  }

  static ResourceIdentity host(int number) {
    return new ResourceIdentity("on_premises", "history", "default", "host", "host-" + number);
  }

  private static ObserveResource observation(int number, int change) {
    return new ObserveResource(
        host(number),
        "host-" + number,
        null,
        Map.of("os.type", "linux", "host.arch", "amd64", "change", Integer.toString(change)),
        Instant.now());
  }
}
