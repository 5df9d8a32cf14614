package io.cloudpioneer.sagas.alert;

import static io.cloudpioneer.sagas.alert.AlertFacts.ANNA;
import static io.cloudpioneer.sagas.alert.AlertFacts.AT_ONCE;
import static io.cloudpioneer.sagas.alert.AlertFacts.NOON;
import static io.cloudpioneer.sagas.alert.AlertFacts.RULE;
import static io.cloudpioneer.sagas.alert.AlertFacts.acknowledged;
import static io.cloudpioneer.sagas.alert.AlertFacts.alert;
import static io.cloudpioneer.sagas.alert.AlertFacts.cause;
import static io.cloudpioneer.sagas.alert.AlertFacts.changed;
import static io.cloudpioneer.sagas.alert.AlertFacts.commented;
import static io.cloudpioneer.sagas.alert.AlertFacts.defined;
import static io.cloudpioneer.sagas.alert.AlertFacts.flapping;
import static io.cloudpioneer.sagas.alert.AlertFacts.raised;
import static io.cloudpioneer.sagas.alert.AlertFacts.reopened;
import static io.cloudpioneer.sagas.alert.AlertFacts.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertRuleEvent;
import io.cloudpioneer.sagas.alert.EscalationHappening.Began;
import io.cloudpioneer.sagas.alert.EscalationHappening.Ended;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an escalation knows of streams that are so long that there are snapshots of them. */
class LongStreamsTest {
  private static final int MANY = 100;

  private final PastStreams past = new PastStreams().with(RULE, List.of(defined(AT_ONCE)));
  private final EscalationPlans plans = new EscalationPlans(past.store(), _ -> Optional.empty());

  @Test
  void isTheRoundThatBeganBeforeTheSnapshot() {
    AlertEvent back = reopened(ANNA);
    List<AlertEvent> events = discussed(raised(), acknowledged(), resolved(ANNA));
    events.add(back);
    past.with(alert(), events).withSnapshot(alert(), events.size() - 2);

    assertThat(plans.beginning(back, events.size() - 1, NOON))
        .isEqualTo(new Began(new Occasion(cause(1), 1, 2, 0.97, NOON), List.of(AT_ONCE)));
  }

  @Test
  void isTheSameWhereTheSnapshotIsNewerThanTheEvent() {
    AlertEvent back = reopened(ANNA);
    List<AlertEvent> events = discussed(raised(), resolved(ANNA));
    events.add(back);
    past.with(alert(), events).withSnapshot(alert(), events.size() - 1);

    assertThat(plans.beginning(back, events.size() - 1, NOON)).isInstanceOf(Began.class);
  }

  @Test
  void isThatItFlaps() {
    AlertEvent back = reopened(null);
    List<AlertEvent> events = discussed(raised(), flapping(), resolved(null));
    events.add(back);
    past.with(alert(), events).withSnapshot(alert(), events.size() - 2);

    assertThat(plans.beginning(back, events.size() - 1, NOON)).isEqualTo(new Ended(1));
  }

  @Test
  void isWhomAnOldVersionOfARuleTells() {
    List<AlertRuleEvent> versions = new ArrayList<>();
    for (int version = 2; version <= MANY + 1; version++) {
      versions.add(version == 2 ? changed(version, AT_ONCE) : changed(version));
    }
    PastStreams changedOften = new PastStreams();
    versions.addFirst(defined());
    changedOften.with(RULE, versions).withSnapshot(RULE, MANY - 1);
    AlertRaised raised = new AlertRaised(alert(), 1, cause(2), 0.97, NOON);
    changedOften.with(alert(), List.of(raised));

    assertThat(
            new EscalationPlans(changedOften.store(), _ -> Optional.empty())
                .beginning(raised, 0, NOON))
        .isEqualTo(new Began(new Occasion(cause(2), 1, 1, 0.97, NOON), List.of(AT_ONCE)));
  }

  private static List<AlertEvent> discussed(AlertEvent... events) {
    List<AlertEvent> all = new ArrayList<>(List.of(events));
    all.addAll(Collections.nCopies(MANY, commented()));
    return all;
  }
}
