package io.cloudpioneer.agents.inventory;

import io.cloudpioneer.agents.export.Collector;
import io.cloudpioneer.agents.export.Outcomes;
import io.cloudpioneer.agents.state.Complaints;
import io.cloudpioneer.protocol.agent.AgentServiceGrpc.AgentServiceBlockingStub;
import io.cloudpioneer.protocol.agent.InventoryReport;
import io.cloudpioneer.protocol.agent.ObservedResource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports the inventory at once, when it changed, and every so often. Run every second. */
public final class InventoryReporter {
  private static final Logger LOG = LoggerFactory.getLogger(InventoryReporter.class);
  private static final long NANOS = 1_000_000_000L;

  /** Looking costs more than reading the metrics does. */
  private static final Duration LOOK = Duration.ofSeconds(20);

  private final Supplier<List<ObservedResource>> inventory;
  private final Collector collector;
  private final Duration interval;
  private final Complaints complaints = new Complaints(LOG);
  private List<ObservedResource> reported = List.of();
  private Instant reportedAt = Instant.MIN;
  private Instant nextLook = Instant.MIN;

  public InventoryReporter(
      Supplier<List<ObservedResource>> inventory, Collector collector, Duration interval) {
    this.inventory = inventory;
    this.collector = collector;
    this.interval = interval;
  }

  public void reportIfDue() {
    collector.agentService().ifPresent(this::reportIfDue);
  }

  private void reportIfDue(AgentServiceBlockingStub service) {
    Instant now = Instant.now();
    if (now.isBefore(nextLook)) {
      return;
    }
    nextLook = now.plus(interval.compareTo(LOOK) < 0 ? interval : LOOK);
    List<ObservedResource> observed = inventory.get();
    if (!observed.equals(reported) || !now.isBefore(reportedAt.plus(interval))) {
      report(service, observed, now);
    }
  }

  private void report(
      AgentServiceBlockingStub service, List<ObservedResource> observed, Instant now) {
    try {
      service.reportInventory(
          InventoryReport.newBuilder()
              .setObservedAtUnixNano(now.getEpochSecond() * NANOS + now.getNano())
              .addAllResources(observed)
              .build());
      reported = observed;
      reportedAt = now;
      complaints.forget();
    } catch (StatusRuntimeException away) {
      complain(away.getStatus());
    }
  }

  /** Whether the collector is there, and wants this agent, is told by the export. */
  private void complain(Status status) {
    switch (status.getCode()) {
      case UNAVAILABLE, DEADLINE_EXCEEDED, PERMISSION_DENIED, UNAUTHENTICATED -> {}
      default -> complaints.say("The inventory isn't taken: " + Outcomes.reason(status));
    }
  }
}
