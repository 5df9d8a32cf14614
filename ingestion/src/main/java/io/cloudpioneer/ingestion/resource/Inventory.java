package io.cloudpioneer.ingestion.resource;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.resource.ResourceCommand.ReportVanished;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.resource.InventorySources.Reported;
import io.cloudpioneer.protocol.agent.InventoryReceipt;
import io.cloudpioneer.protocol.agent.InventoryReport;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns an agent's inventory into commands for what may differ from its last one. */
@Component
@CollectorRole
public class Inventory {
  private static final int RESOURCES = 5_000;
  private static final String REASON = "inventory.reported";

  private final InventorySources sources;
  private final CommandDispatch commands;

  Inventory(InventorySources sources, CommandDispatch commands) {
    this.sources = sources;
    this.commands = commands;
  }

  /**
   * Returns once every difference is committed; what fails is reported again with the next report.
   *
   * @throws IllegalArgumentException where the report is malformed
   */
  public InventoryReceipt report(AgentId agent, InventoryReport report) {
    Map<ResourceId, ReportedResource> reported = read(report);
    Map<ResourceId, Reported> known = sources.of(agent);
    Instant at = observedAt(report);
    if (known.values().stream().anyMatch(one -> one.at().isAfter(at))) {
      return InventoryReceipt.newBuilder().setUnchanged(reported.size()).build();
    }
    List<ReportedResource> changed =
        reported.values().stream().filter(one -> differs(one, known)).toList();
    Set<ResourceId> missing = new HashSet<>(known.keySet());
    missing.removeAll(reported.keySet());
    Sender sender = new Sender(new Actor.Agent(agent), Set.of(Role.AGENT));
    // Parents first: what belongs to a host is nothing without it.
    await(changed.stream().filter(one -> one.command().parent() == null), agent, sender);
    await(changed.stream().filter(one -> one.command().parent() != null), agent, sender);
    vanish(agent, missing, sender, REASON, at);
    return InventoryReceipt.newBuilder()
        .setChanged(changed.size())
        .setUnchanged(reported.size() - changed.size())
        .setVanished(missing.size())
        .build();
  }

  /** Reports as vanished what only this agent knew of, and forgets that it did. */
  void vanish(
      AgentId agent, Set<ResourceId> resources, Sender sender, String reason, Instant since) {
    Set<ResourceId> alone = Set.copyOf(sources.ownedAlone(agent, resources));
    for (ResourceId resource : resources) {
      if (alone.contains(resource)) {
        await(commands.send(new ReportVanished(resource, since), sender, reason));
      }
      sources.forget(agent, resource);
    }
  }

  private void await(Stream<ReportedResource> changed, AgentId agent, Sender sender) {
    List<CompletableFuture<Void>> sent =
        changed
            .map(one ->
                commands
                    .send(one.command(), sender, REASON)
                    .thenRun(() -> sources.remember(agent, one)))
            .toList();
    await(CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)));
  }

  private static void await(CompletableFuture<Void> sent) {
    try {
      sent.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private static Map<ResourceId, ReportedResource> read(InventoryReport report) {
    if (report.getResourcesCount() > RESOURCES) {
      throw new IllegalArgumentException(
          "An inventory has at most %d resources".formatted(RESOURCES));
    }
    Instant at = observedAt(report);
    Map<ResourceId, ReportedResource> read = new LinkedHashMap<>();
    report
        .getResourcesList()
        .forEach(one -> {
          ReportedResource resource = ReportedResource.of(one, at);
          read.put(resource.command().resourceId(), resource);
        });
    return read;
  }

  private static Instant observedAt(InventoryReport report) {
    return Instant.EPOCH.plusNanos(report.getObservedAtUnixNano());
  }

  private static boolean differs(ReportedResource resource, Map<ResourceId, Reported> known) {
    @Nullable Reported before = known.get(resource.command().resourceId());
    return before == null || !Arrays.equals(before.digest(), resource.digest());
  }
}
