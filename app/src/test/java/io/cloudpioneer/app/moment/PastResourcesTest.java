package io.cloudpioneer.app.moment;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.projections.board.Moments;
import io.cloudpioneer.projections.query.Columns;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.Health;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Resources at past moments, beside a fold that is written down here once more. */
@IntegrationTest
class PastResourcesTest {
  private static final Sender PLATFORM = Sender.platform("test");
  private static final Visibility EVERYTHING = Visibility.everything();

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @Autowired Moments moments;
  @Autowired ResourceQueries resources;

  private final SomeHost host = SomeHost.in("past");
  private final Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(7_200);

  /** What was seen, when it was so, and when that was recorded. */
  private record Fact(long sequence, Instant effectiveAt, Instant recordedAt, String state) {}

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void areWhatTheFactsAmountToInOrderOfWhenTheyTookEffect(long seed) {
    Random random = new Random(seed);
    List<Fact> facts = new ArrayList<>();
    int latest = 1_800;
    for (int number = 0; number < 25; number++) {
      boolean late = number > 0 && random.nextInt(3) == 0;
      int second = late ? random.nextInt(latest) : (latest += 1 + random.nextInt(60));
      see(begun.plusSeconds(second).plusMillis(number), "state-" + random.nextInt(4), facts);
    }
    soon(() -> assertThat(reached()).isEqualTo(facts.size() - 1));

    for (int number = 0; number < 60; number++) {
      Instant asOf = begun.plusSeconds(random.nextInt(latest + 600));
      Instant knownAt = facts.get(random.nextInt(facts.size())).recordedAt();
      assertThat(state(asOf, knownAt))
          .as("as of %s, known at %s", asOf, knownAt)
          .isEqualTo(folded(facts, asOf, knownAt));
      assertThat(state(asOf, null)).isEqualTo(folded(facts, asOf, Instant.now()));
    }
  }

  @Test
  void areWellWhileSamplesCameAndUnknownInBetween() {
    see(begun, "up", new ArrayList<>());
    sampleAt(begun.plusSeconds(60));
    sampleAt(begun.plusSeconds(120));
    sampleAt(begun.plusSeconds(1_200));
    soon(() -> assertThat(at(begun.plusSeconds(1))).isPresent());

    assertThat(at(begun.plusSeconds(30)).map(ResourceView::health)).contains(Health.UNKNOWN);
    assertThat(at(begun.plusSeconds(90)).map(ResourceView::health)).contains(Health.OK);
    assertThat(at(begun.plusSeconds(180)).map(ResourceView::health)).contains(Health.OK);
    assertThat(at(begun.plusSeconds(600)).map(ResourceView::health)).contains(Health.UNKNOWN);
    assertThat(at(begun.plusSeconds(600)).map(ResourceView::lastSampleAt))
        .contains(begun.plusSeconds(120));
    assertThat(at(begun.plusSeconds(1_210)).map(ResourceView::health)).contains(Health.OK);
    assertThat(at(begun.plusSeconds(3_000)).map(ResourceView::health)).contains(Health.UNKNOWN);
  }

  @Test
  void areHiddenFromWhoMayNotSeeTheirScopeToday() {
    see(begun, "up", new ArrayList<>());
    Instant then = begun.plusSeconds(60);
    soon(() -> assertThat(at(then)).isPresent());
    Visibility elsewhere = Visibility.of(Set.of(SomeHost.in("elsewhere").scope()));
    Visibility there = Visibility.of(Set.of(host.scope()));

    ResourceQueries past = resources.at(moments.of(then, null));

    assertThat(past.byId(host.id(), elsewhere)).isEmpty();
    assertThat(past.byId(host.id(), there)).isPresent();
  }

  private void see(Instant at, String state, List<Fact> facts) {
    commands.send(host.observed(Map.of("test.state", state), at), PLATFORM, "test.seen").join();
    db.sql(
            "select sequence, recorded_at from event where aggregate_id = :host and sequence = :next")
        .param("host", host.id().value())
        .param("next", facts.size())
        .query((row, _) ->
            new Fact(row.getLong(1), at, row.getObject(2, OffsetDateTime.class).toInstant(), state))
        .optional()
        .ifPresent(facts::add);
  }

  private static Optional<String> folded(List<Fact> facts, Instant asOf, Instant knownAt) {
    return facts.stream()
        .filter(fact -> !fact.recordedAt().isAfter(knownAt))
        .filter(fact -> !fact.effectiveAt().isAfter(asOf))
        .max(Comparator.comparing(Fact::effectiveAt).thenComparing(Fact::sequence))
        .map(Fact::state);
  }

  private Optional<String> state(Instant asOf, @Nullable Instant knownAt) {
    return resources
        .at(moments.of(asOf, knownAt))
        .byId(host.id(), EVERYTHING)
        .map(resource -> resource.attributes().get("test.state"));
  }

  private Optional<ResourceView> at(Instant asOf) {
    return resources.at(moments.of(asOf, null)).byId(host.id(), EVERYTHING);
  }

  private long reached() {
    return db.sql(
            "select coalesce(max(sequence), -1) from resource_history where resource_id = :host")
        .param("host", host.id().value())
        .query(Long.class)
        .single();
  }

  /** As the stream processor notes it. */
  private void sampleAt(Instant moment) {
    db.sql(
            """
            insert into resource_activity (resource_id, scope, last_sample_at) values (:host, :scope, :at)
            on conflict (resource_id) do update set last_sample_at = excluded.last_sample_at
            """)
        .param("host", host.id().value())
        .param("scope", host.scope().toString())
        .param("at", Columns.moment(moment))
        .update();
  }
}
