package io.cloudpioneer.app.resource;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.resource.ResourceCommand.ReportVanished;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.history.FactView;
import io.cloudpioneer.projections.history.HistoryQueries;
import io.cloudpioneer.projections.live.ViewChanges;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.ResourceFilter;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceSort;
import io.cloudpioneer.projections.resource.ResourceStatus;
import io.cloudpioneer.projections.resource.ResourceView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.Disposable;

@IntegrationTest
class ResourceBoardTest {
  private static final Sender COLLECTOR = Sender.platform("test");
  private static final Visibility EVERYTHING = Visibility.everything();

  @Autowired CommandDispatch commands;
  @Autowired ResourceQueries resources;
  @Autowired HistoryQueries history;
  @Autowired ViewChanges changes;

  @Test
  void showsAResourceAsItIsNow() {
    SomeHost host = SomeHost.fresh();
    Instant now = Instant.now();
    send(host.observed(Map.of("os.type", "linux", "host.arch", "amd64"), now));
    send(host.observed(Map.of("os.type", "linux", "host.cpu", "8"), now.plusSeconds(1)));
    soon(() ->
        assertThat(view(host).attributes())
            .containsExactlyInAnyOrderEntriesOf(Map.of("os.type", "linux", "host.cpu", "8")));
    send(new ReportVanished(host.id(), now.plusSeconds(2)));
    soon(() -> assertThat(view(host).status()).isEqualTo(ResourceStatus.VANISHED));
    send(host.observed(Map.of("os.type", "linux"), now.plusSeconds(3)));
    soon(() -> assertThat(view(host).status()).isEqualTo(ResourceStatus.PRESENT));
    assertThat(view(host).version()).isEqualTo(3);
  }

  @Test
  void pagesThroughAListInOrderWithoutMissingAnything() {
    String region = UUID.randomUUID().toString();
    Set<ResourceId> sent = new HashSet<>();
    for (int number = 0; number < 23; number++) {
      SomeHost host = SomeHost.in(region);
      send(host.observed(Map.of("test.region", region)));
      sent.add(host.id());
    }
    ResourceFilter ours = new ResourceFilter(region, null, null, null, null, null);
    soon(() -> assertThat(resources.count(ours, EVERYTHING)).isEqualTo(23));
    for (ResourceSort.By by : ResourceSort.By.values()) {
      assertThat(new HashSet<>(walk(ours, new ResourceSort(by, false)))).isEqualTo(sent);
      List<ResourceId> rising = walk(ours, new ResourceSort(by, false));
      List<ResourceId> falling = walk(ours, new ResourceSort(by, true));
      Collections.reverse(falling);
      assertThat(falling).isEqualTo(rising);
    }
  }

  @Test
  void hidesWhatLiesOutsideTheScopesSomebodyMaySee() {
    SomeHost host = SomeHost.in(UUID.randomUUID().toString());
    send(host.observed(Map.of()));
    soon(() -> assertThat(resources.byId(host.id(), EVERYTHING)).isPresent());
    Visibility elsewhere = Visibility.of(Set.of(SomeHost.in("elsewhere").scope()));
    Visibility there = Visibility.of(Set.of(host.scope()));
    assertThat(resources.byId(host.id(), elsewhere)).isEmpty();
    assertThat(resources.byId(host.id(), there)).isPresent();
    assertThat(facts(host, elsewhere)).isEmpty();
    assertThat(facts(host, there)).hasSize(1);
  }

  @Test
  void tellsWhoDidWhatAndWhy() {
    SomeHost host = SomeHost.fresh();
    send(host.observed(Map.of("os.type", "linux")));
    FactView fact = facts(host, EVERYTHING).getFirst();
    assertThat(fact.type()).isEqualTo("resource.discovered");
    assertThat(fact.actor()).hasToString("platform:test");
    assertThat(fact.reason()).isEqualTo("test.asked");
    assertThat(fact.effectiveAt()).isNotNull();
    assertThat(fact.payload()).contains("\"os.type\"");
  }

  @Test
  void showsAChangeLongBeforeAnIdlePollWould() throws InterruptedException {
    List<Duration> delays = new ArrayList<>();
    for (int round = 0; round < 15; round++) {
      delays.add(untilTold());
    }
    Collections.sort(delays);
    assertThat(delays.get(delays.size() / 2)).isLessThan(Duration.ofMillis(250));
  }

  /** From sending a command to hearing that its view has changed. */
  private Duration untilTold() throws InterruptedException {
    SomeHost host = SomeHost.fresh();
    CountDownLatch told = new CountDownLatch(1);
    Disposable subscription =
        changes
            .of(Board.RESOURCE, EVERYTHING)
            .filter(change -> change.id().equals(host.id().value()))
            .subscribe(change -> told.countDown());
    long start = System.nanoTime();
    send(host.observed(Map.of()));
    assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
    subscription.dispose();
    assertThat(resources.byId(host.id(), EVERYTHING)).isPresent();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private List<ResourceId> walk(ResourceFilter filter, ResourceSort sort) {
    List<ResourceId> found = new ArrayList<>();
    String after = null;
    while (true) {
      Page<ResourceView> page = resources.page(filter, sort, new PageRequest(5, after), EVERYTHING);
      page.edges().forEach(edge -> found.add(edge.node().id()));
      if (!page.hasNextPage()) {
        return found;
      }
      after = page.endCursor();
    }
  }

  private List<FactView> facts(SomeHost host, Visibility visibility) {
    return history.page(host.id().value(), new PageRequest(50, null), visibility).edges().stream()
        .map(Page.Edge::node)
        .toList();
  }

  private ResourceView view(SomeHost host) {
    return resources.byId(host.id(), EVERYTHING).orElseThrow();
  }

  private void send(Object command) {
    commands.send(command, COLLECTOR, "test.asked").join();
  }
}
