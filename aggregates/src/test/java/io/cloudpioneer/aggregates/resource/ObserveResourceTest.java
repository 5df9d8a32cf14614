package io.cloudpioneer.aggregates.resource;

import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.commands.resource.ResourceCommand.ReportVanished;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceChanged;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceDiscovered;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceReturned;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceSeenEarlier;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceVanished;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ObserveResourceTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final ResourceIdentity HOST =
      new ResourceIdentity("on_premises", "default", "default", "host", "h1");
  private static final ResourceId ID = HOST.id();
  private static final Map<String, String> LINUX = Map.of("os.type", "linux", "host.arch", "amd64");

  private final FixtureConfiguration<Resource> fixture = new AggregateTestFixture<>(Resource.class);

  @Test
  void discoversWhatNobodyHadSeen() {
    fixture.givenNoPriorActivity().when(observe("web-1", LINUX, NOON)).expectEvents(discovered());
  }

  @Test
  void makesNoEventOfWhatIsAsItWas() {
    fixture.given(discovered()).when(observe("web-1", LINUX, LATER)).expectNoEvents();
  }

  @Test
  void keepsOnlyWhatDiffers() {
    fixture
        .given(discovered())
        .when(observe("web-1", Map.of("os.type", "linux", "host.arch", "arm64", "a", "b"), LATER))
        .expectEvents(
            new ResourceChanged(ID, null, Map.of("host.arch", "arm64", "a", "b"), Set.of(), LATER));
  }

  @Test
  void keepsWhatIsGoneAndTheNewName() {
    fixture
        .given(discovered())
        .when(observe("web-2", Map.of("os.type", "linux"), LATER))
        .expectEvents(new ResourceChanged(ID, "web-2", Map.of(), Set.of("host.arch"), LATER));
  }

  @Test
  void comparesWithWhatChangedBefore() {
    fixture
        .given(
            discovered(),
            new ResourceChanged(ID, "web-2", Map.of("a", "b"), Set.of("host.arch"), LATER))
        .when(observe("web-2", Map.of("os.type", "linux", "a", "b"), LATER.plusSeconds(1)))
        .expectNoEvents();
  }

  @Test
  void keepsWhatItHearsLateOfItsOwnTime() {
    fixture
        .given(discovered())
        .when(observe("old-name", Map.of(), NOON.minusSeconds(1)))
        .expectEvents(new ResourceSeenEarlier(ID, "old-name", Map.of(), NOON.minusSeconds(1)));
  }

  @Test
  void makesNoEventOfWhatIsHeardLateASecondTime() {
    fixture
        .given(discovered(), new ResourceChanged(ID, "web-2", Map.of(), Set.of(), LATER))
        .when(observe("web-1", LINUX, NOON.plusSeconds(1)))
        .expectNoEvents();
    fixture
        .given(discovered(), new ResourceSeenEarlier(ID, "old-name", LINUX, NOON.minusSeconds(9)))
        .when(observe("old-name", LINUX, NOON.minusSeconds(8)))
        .expectNoEvents();
  }

  @Test
  void comparesWithWhatIsKnownOfTodayWhateverItHeardLate() {
    fixture
        .given(
            discovered(), new ResourceSeenEarlier(ID, "old-name", Map.of(), NOON.minusSeconds(1)))
        .when(observe("web-1", LINUX, LATER))
        .expectNoEvents();
  }

  @Test
  void ignoresWhatIsOlderThanAllItRemembers() {
    List<Object> past = new ArrayList<>(List.of(discovered()));
    for (int second = 1; second <= 32; second++) {
      past.add(
          new ResourceChanged(ID, "web-" + second, Map.of(), Set.of(), NOON.plusSeconds(second)));
    }
    fixture.given(past).when(observe("old-name", Map.of(), NOON.minusSeconds(1))).expectNoEvents();
  }

  @Test
  void bringsBackWhatHadVanished() {
    fixture
        .given(discovered(), new ResourceVanished(ID, LATER))
        .when(observe("web-1", LINUX, LATER.plusSeconds(60)))
        .expectEvents(new ResourceReturned(ID, "web-1", LINUX, LATER.plusSeconds(60)));
  }

  @Test
  void ignoresAnObservationFromBeforeItVanishedThatSaysWhatWasKnown() {
    fixture
        .given(discovered(), new ResourceVanished(ID, LATER))
        .when(observe("web-1", LINUX, LATER.minusSeconds(1)))
        .expectNoEvents();
  }

  @Test
  void staysGoneWhateverIsHeardOfBefore() {
    fixture
        .given(discovered(), new ResourceVanished(ID, LATER))
        .when(observe("web-2", LINUX, LATER.minusSeconds(1)))
        .expectEvents(new ResourceSeenEarlier(ID, "web-2", LINUX, LATER.minusSeconds(1)));
  }

  @Test
  void reportsThatItVanished() {
    fixture.given(discovered()).when(vanished(LATER)).expectEvents(new ResourceVanished(ID, LATER));
  }

  @Test
  void reportsThatItVanishedOnce() {
    fixture
        .given(discovered(), new ResourceVanished(ID, LATER))
        .when(vanished(LATER.plusSeconds(1)))
        .expectNoEvents();
  }

  @Test
  void ignoresAReportOlderThanTheLastObservation() {
    fixture.given(discovered()).when(vanished(NOON.minusSeconds(1))).expectNoEvents();
  }

  @Test
  void missesNothingItNeverSaw() {
    fixture.givenNoPriorActivity().when(vanished(NOON)).expectNoEvents();
  }

  private static ObserveResource observe(String name, Map<String, String> attributes, Instant at) {
    return new ObserveResource(HOST, name, null, attributes, at);
  }

  private static ReportVanished vanished(Instant at) {
    return new ReportVanished(ID, at);
  }

  private static ResourceDiscovered discovered() {
    return new ResourceDiscovered(ID, HOST, "web-1", null, LINUX, NOON);
  }
}
