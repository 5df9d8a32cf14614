package io.cloudpioneer.ingestion.resource;

import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.IngestionConfiguration;
import io.cloudpioneer.ingestion.resource.InventorySources.Silent;
import java.time.Instant;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reports the host of a silent agent, and all that belongs to it, as vanished. */
@Component
@CollectorRole
class SilentAgents {
  private static final Sender COLLECTOR = Sender.platform("collector");

  /** Nobody is silent while nobody listens: silence begins at the earliest when we do. */
  private final Instant listeningSince = Instant.now();

  private final InventorySources sources;
  private final Inventory inventory;
  private final InventoryProperties properties;

  SilentAgents(InventorySources sources, Inventory inventory, InventoryProperties properties) {
    this.sources = sources;
    this.inventory = inventory;
    this.properties = properties;
  }

  @Scheduled(fixedDelay = 5_000, scheduler = IngestionConfiguration.SCHEDULER)
  void sweep() {
    Instant moment = Instant.now().minus(properties.silence());
    if (moment.isBefore(listeningSince)) {
      return;
    }
    for (Silent silent : sources.silentSince(moment)) {
      inventory.vanish(
          silent.agent(),
          Set.copyOf(sources.of(silent.agent()).keySet()),
          COLLECTOR,
          "inventory.agent-silent",
          silent.lastSeenAt());
    }
  }
}
