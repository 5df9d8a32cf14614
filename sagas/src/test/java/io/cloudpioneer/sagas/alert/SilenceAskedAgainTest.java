package io.cloudpioneer.sagas.alert;

import static io.cloudpioneer.sagas.alert.AlertFacts.NOON;
import static io.cloudpioneer.sagas.alert.AlertFacts.alert;
import static io.cloudpioneer.sagas.alert.AlertFacts.cause;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.alert.AlertEvent.AlertSilenced;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.sagas.alert.EscalationHappening.SilenceHeld;
import io.cloudpioneer.sagas.alert.EscalationHappening.SilenceLifted;
import io.cloudpioneer.sagas.alert.EscalationState.Settled;
import io.cloudpioneer.sagas.alert.EscalationState.Silenced;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.junit.jupiter.api.Test;

/** A silence can end between the question whether it holds and the moment that one hears of it. */
class SilenceAskedAgainTest {
  private static final Instant UNTIL = NOON.plusSeconds(3_600);
  private static final Hush HUSH = new Hush(new SilenceId(new UUID(0, 8)), UNTIL);
  private static final Occasion OCCASION = new Occasion(cause(1), 1, 1, 0.97, NOON);
  private static final Silenced SILENCED = new Silenced(OCCASION, HUSH);
  private static final AlertSilenced EVENT = new AlertSilenced(alert(), 1, HUSH.silenceId(), UNTIL);

  private final PastStreams past = new PastStreams();

  @Test
  void isLiftedWhereItEndedMeanwhile() {
    EscalationPlans plans = new EscalationPlans(past.store(), _ -> Optional.empty());
    assertThat(plans.after(EVENT, SILENCED)).isEqualTo(new SilenceLifted(HUSH.silenceId()));
  }

  @Test
  void changesNothingWhereItHoldsStillOrNobodyWaits() {
    EscalationPlans plans = new EscalationPlans(past.store(), _ -> Optional.of(HUSH));
    assertThat(plans.after(EVENT, SILENCED)).isEqualTo(new SilenceHeld(OCCASION, HUSH));
    assertThat(SILENCED.after(plans.after(EVENT, SILENCED)).effects()).isEmpty();
    assertThat(new Settled().after(plans.after(EVENT, new Settled())).effects()).isEmpty();
  }

  @Test
  void isAskedWhenTheAlertIsKnownToBeSilenced() {
    assertThat(Escalation.class.getDeclaredMethods())
        .filteredOn(method -> method.isAnnotationPresent(SagaEventHandler.class))
        .anyMatch(
            method -> Arrays.asList(method.getParameterTypes()).contains(AlertSilenced.class));
  }
}
