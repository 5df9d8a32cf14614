package io.cloudpioneer.benchmarks.views;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import io.cloudpioneer.benchmarks.figure.Samples;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.live.ViewChanges;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.ResourceQueries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;

/**
 * From sending a command to being told, on the channel that open pages listen to, that the row is
 * there. One command at a time, each about a host nobody has seen.
 */
final class CommandToView implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final Map<UUID, CountDownLatch> awaited = new ConcurrentHashMap<>();
  private final CommandDispatch commands;
  private final ResourceQueries resources;
  private final Disposable subscription;

  CommandToView(CommandDispatch commands, ResourceQueries resources, ViewChanges changes) {
    this.commands = commands;
    this.resources = resources;
    this.subscription =
        changes.of(Board.RESOURCE, Visibility.everything()).subscribe(change -> told(change.id()));
  }

  private void told(UUID id) {
    CountDownLatch latch = awaited.get(id);
    if (latch != null) {
      latch.countDown();
    }
  }

  /** In milliseconds, of so many commands. */
  Samples milliseconds(int count) throws InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      times.add(once() / 1e6);
    }
    return Samples.of(times);
  }

  private long once() throws InterruptedException {
    ResourceIdentity host =
        new ResourceIdentity(
            "on_premises", "views", "default", "host", UUID.randomUUID().toString());
    CountDownLatch told = new CountDownLatch(1);
    awaited.put(host.id().value(), told);
    ObserveResource command =
        new ObserveResource(host, "host", null, Map.of("os.type", "linux"), Instant.now());
    long start = System.nanoTime();
    commands.send(command, Sender.platform("bench"), "bench.observed").join();
    if (!told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new CannotMeasure("A change was not told within %d s".formatted(PATIENCE_SECONDS));
    }
    long nanos = System.nanoTime() - start;
    awaited.remove(host.id().value());
    if (resources.byId(host.id(), Visibility.everything()).isEmpty()) {
      throw new CannotMeasure("A change was told before it could be seen");
    }
    return nanos;
  }

  @Override
  public void close() {
    subscription.dispose();
  }
}
