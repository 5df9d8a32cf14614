package io.cloudpioneer.ingestion.metric.minute;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.metric.minute.OpenMinutes.Closable;
import io.cloudpioneer.ingestion.metric.store.StoredSamples.Newest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenMinutesTest {
  private static final ResourceId HOST = new ResourceId(new UUID(1, 1));
  private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

  private final OpenMinutes open = new OpenMinutes();

  @Test
  void waitsTenSecondsPastTheEndOfAMinute() {
    stored(TEN.plusSeconds(69));
    assertThat(open.closable(TEN.plusSeconds(69))).extracting(Closable::until).containsExactly(TEN);

    stored(TEN.plusSeconds(70));
    assertThat(open.closable(TEN.plusSeconds(70)))
        .extracting(Closable::until)
        .containsExactly(TEN.plusSeconds(60));
  }

  @Test
  void closesTheLastMinuteOnceNothingCameForTwo() {
    stored(TEN.plusSeconds(5));

    assertThat(open.closable(TEN.plusSeconds(126)))
        .extracting(Closable::until)
        .containsExactly(TEN.plusSeconds(60));
  }

  @Test
  void leavesAMinuteOpenThatIsCaughtUpWithHoursLater() {
    Instant now = TEN.plusSeconds(7_200);
    open.stored(new Newest(HOST, "a/b/c", 0, TEN.plusSeconds(30)), now);

    assertThat(open.closable(now.plusSeconds(1))).extracting(Closable::until).containsExactly(TEN);
  }

  @Test
  void closesAMinuteOnce() {
    stored(TEN.plusSeconds(70));
    open.closable(TEN.plusSeconds(70)).forEach(open::closed);

    assertThat(open.closable(TEN.plusSeconds(71))).isEmpty();
  }

  @Test
  void forgetsResourcesOfPartitionsThatWereTaken() {
    stored(TEN.plusSeconds(70));
    open.keepOnly(Set.of(5));

    assertThat(open.closable(TEN.plusSeconds(71))).isEmpty();
  }

  private void stored(Instant newest) {
    open.stored(new Newest(HOST, "a/b/c", 0, newest), newest);
  }
}
