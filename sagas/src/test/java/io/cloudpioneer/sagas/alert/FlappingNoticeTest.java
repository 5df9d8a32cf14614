package io.cloudpioneer.sagas.alert;

import static io.cloudpioneer.sagas.alert.AlertFacts.AT_ONCE;
import static io.cloudpioneer.sagas.alert.AlertFacts.NOON;
import static io.cloudpioneer.sagas.alert.AlertFacts.RULE;
import static io.cloudpioneer.sagas.alert.AlertFacts.acknowledged;
import static io.cloudpioneer.sagas.alert.AlertFacts.alert;
import static io.cloudpioneer.sagas.alert.AlertFacts.cause;
import static io.cloudpioneer.sagas.alert.AlertFacts.defined;
import static io.cloudpioneer.sagas.alert.AlertFacts.flapping;
import static io.cloudpioneer.sagas.alert.AlertFacts.raised;
import static io.cloudpioneer.sagas.alert.AlertFacts.reopened;
import static io.cloudpioneer.sagas.alert.AlertFacts.resolved;
import static io.cloudpioneer.sagas.alert.AlertFacts.snoozed;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertSilenced;
import io.cloudpioneer.events.silence.SilenceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who hears that an alert flaps. */
class FlappingNoticeTest {
  private static final Hush HUSH = new Hush(new SilenceId(new UUID(0, 8)), NOON.plusSeconds(60));

  @Test
  void isWhomTheFirstStepTells() {
    FlappingNotice told = new FlappingNotice(new Occasion(cause(1), 1, 2, 0.97, NOON), AT_ONCE);
    assertThat(notice(_ -> Optional.empty(), raised(), flapping())).contains(told);
    assertThat(notice(_ -> Optional.empty(), raised(), resolved(null), flapping())).contains(told);
  }

  @Test
  void isNobodyWhileSomebodyHasItInHand() {
    assertThat(notice(_ -> Optional.empty(), raised(), acknowledged(), flapping())).isEmpty();
  }

  @Test
  void isNobodyWhileItIsSnoozed() {
    assertThat(notice(_ -> Optional.empty(), raised(), snoozed(), flapping())).isEmpty();
  }

  @Test
  void isNobodyWhileASilenceHolds() {
    assertThat(notice(_ -> Optional.of(HUSH), raised(), flapping())).isEmpty();
  }

  @Test
  void isWhomTheFirstStepTellsWhenItComesBackAndTheSilenceIsOver() {
    AlertEvent silenced = new AlertSilenced(alert(), 1, HUSH.silenceId(), HUSH.until());
    assertThat(
            notice(
                _ -> Optional.empty(),
                raised(),
                silenced,
                flapping(),
                resolved(null),
                reopened(null)))
        .contains(new FlappingNotice(new Occasion(cause(1), 1, 2, 0.97, NOON), AT_ONCE));
  }

  @Test
  void isNobodyWhereTheRuleTellsNobody() {
    PastStreams past = new PastStreams().with(RULE, List.of(defined()));
    past.with(alert(), List.of(raised(), flapping()));
    assertThat(
            new EscalationPlans(past.store(), _ -> Optional.empty()).noticeOf(flapping(), 1, NOON))
        .contains(new FlappingNotice(new Occasion(cause(1), 1, 2, 0.97, NOON), null));
  }

  private static Optional<FlappingNotice> notice(Silences silences, AlertEvent... events) {
    PastStreams past = new PastStreams().with(RULE, List.of(defined(AT_ONCE)));
    past.with(alert(), List.of(events));
    return new EscalationPlans(past.store(), silences)
        .noticeOf(events[events.length - 1], events.length - 1, NOON);
  }
}
