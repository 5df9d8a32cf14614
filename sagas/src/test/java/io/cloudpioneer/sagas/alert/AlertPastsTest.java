package io.cloudpioneer.sagas.alert;

import static io.cloudpioneer.sagas.alert.AlertFacts.ANNA;
import static io.cloudpioneer.sagas.alert.AlertFacts.acknowledged;
import static io.cloudpioneer.sagas.alert.AlertFacts.alert;
import static io.cloudpioneer.sagas.alert.AlertFacts.raised;
import static io.cloudpioneer.sagas.alert.AlertFacts.reopened;
import static io.cloudpioneer.sagas.alert.AlertFacts.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the past of an alert is read. */
class AlertPastsTest {
  private static final AlertId OTHER = new AlertId(new UUID(0, 9));
  private static final List<AlertEvent> EVENTS =
      List.of(raised(), acknowledged(), resolved(null), reopened(ANNA));

  private final PastStreams past =
      new PastStreams().with(alert(), EVENTS).with(OTHER, List.of(raised()));

  @Test
  void goesOnWhereItWasReadToBefore() {
    AlertPasts pasts = new AlertPasts(past.store(), 10);
    pasts.of(alert(), 0);
    pasts.of(alert(), 2);
    assertThat(pasts.of(alert(), 3).rounds().round()).isEqualTo(2);
    assertThat(past.begunAt()).containsExactly(0L, 1L, 3L);
  }

  @Test
  void endsWithTheEventThatWasAskedForWhateverWasReadBefore() {
    AlertPasts pasts = new AlertPasts(past.store(), 10);
    pasts.of(alert(), 3);
    assertThat(pasts.of(alert(), 1).standing()).isEqualTo(new Standing(false, true, false));
    assertThat(pasts.of(alert(), 3).standing()).isEqualTo(new Standing(true, false, false));
  }

  @Test
  void isKeptForTheAlertsThatWereAskedForLast() {
    AlertPasts pasts = new AlertPasts(past.store(), 1);
    pasts.of(alert(), 2);
    pasts.of(OTHER, 0);
    pasts.of(alert(), 3);
    assertThat(past.begunAt()).containsExactly(0L, 0L, 0L);
  }
}
