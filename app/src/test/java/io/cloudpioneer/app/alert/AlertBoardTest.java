package io.cloudpioneer.app.alert;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.ReopenAlert;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.projections.alert.AlertFilter;
import io.cloudpioneer.projections.alert.AlertQueries;
import io.cloudpioneer.projections.alert.AlertStatus;
import io.cloudpioneer.projections.alert.AlertView;
import io.cloudpioneer.projections.alert.TimelineEntry;
import io.cloudpioneer.projections.alert.TimelineKind;
import io.cloudpioneer.projections.alert.TimelineQueries;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.Health;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AlertBoardTest {
  private static final Sender PROCESSOR = Sender.platform("test");
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender OPERATOR = new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR));
  private static final Visibility EVERYTHING = Visibility.everything();

  @Autowired CommandDispatch commands;
  @Autowired AlertQueries alerts;
  @Autowired TimelineQueries timelines;
  @Autowired ResourceQueries resources;

  @Test
  void followsAnAlertThroughItsLife() {
    SomeAlert alert = SomeAlert.fresh();
    send(alert.raised(), PROCESSOR);
    soon(() -> assertThat(view(alert).status()).isEqualTo(AlertStatus.OPEN));
    SealedText note = new SealedText(ANNA, "sealed");
    send(new AcknowledgeAlert(alert.id(), 1, ANNA, note), OPERATOR);
    soon(() -> assertThat(view(alert).acknowledgedBy()).isEqualTo(ANNA));
    send(alert.cleared(), PROCESSOR);
    soon(() -> assertThat(view(alert).resolution()).isEqualTo(Resolution.CLEARED));
    send(new ReopenAlert(alert.id(), 1, ANNA, null), OPERATOR);
    soon(() -> assertThat(view(alert).status()).isEqualTo(AlertStatus.OPEN));
    assertThat(view(alert).resolvedAt()).isNull();

    List<TimelineEntry> timeline = timeline(alert);
    assertThat(timeline)
        .extracting(TimelineEntry::kind)
        .containsExactly(
            TimelineKind.RAISED,
            TimelineKind.ACKNOWLEDGED,
            TimelineKind.RESOLVED,
            TimelineKind.REOPENED);
    assertThat(timeline.get(1).note()).isEqualTo(note);
    assertThat(timeline.get(1).actor()).isEqualTo(new Actor.Person(ANNA));
    assertThat(timeline.get(2).actor()).isEqualTo(new Actor.Platform("test"));
    assertThat(timeline.get(2).value()).isEqualTo(0.1);
  }

  @Test
  void showsOnlyWhatIsNotOverUnlessAsked() {
    SomeAlert alert = SomeAlert.fresh();
    AlertRuleId rule = alert.cause().ruleId();
    AlertFilter ours = new AlertFilter(null, null, null, rule, null, null, null);
    AlertFilter over =
        new AlertFilter(Set.of(AlertStatus.RESOLVED), null, null, rule, null, null, null);
    send(alert.raised(), PROCESSOR);
    soon(() -> assertThat(alerts.count(ours, EVERYTHING)).isEqualTo(1));
    send(alert.cleared(), PROCESSOR);
    soon(() -> assertThat(alerts.count(over, EVERYTHING)).isEqualTo(1));
    PageRequest page = new PageRequest(10, null);
    assertThat(alerts.page(ours, page, EVERYTHING).edges()).isEmpty();
    assertThat(alerts.page(over, page, EVERYTHING).edges()).hasSize(1);
  }

  @Test
  void makesItsResourceIll() {
    SomeHost host = SomeHost.fresh();
    AlertRuleId rule = new AlertRuleId(TimeOrderedUuid.at(Instant.now()));
    SomeAlert alert = SomeAlert.of(rule, host);
    send(host.observed(Map.of()), PROCESSOR);
    send(alert.raised(), PROCESSOR);
    soon(() -> assertThat(resource(host).health()).isEqualTo(Health.CRITICAL));
    assertThat(resource(host).openAlerts()).isEqualTo(1);
    soon(() -> assertThat(view(alert).resourceName()).isEqualTo(host.name()));
    send(alert.cleared(), PROCESSOR);
    soon(() -> assertThat(resource(host).health()).isEqualTo(Health.UNKNOWN));
  }

  private ResourceView resource(SomeHost host) {
    return resources.byId(host.id(), EVERYTHING).orElseThrow();
  }

  private AlertView view(SomeAlert alert) {
    return alerts.byId(alert.id(), EVERYTHING).orElseThrow();
  }

  private List<TimelineEntry> timeline(SomeAlert alert) {
    return timelines.of(List.of(alert.id()), EVERYTHING).getOrDefault(alert.id(), List.of());
  }

  private void send(Object command, Sender sender) {
    commands.send(command, sender, "test.asked").join();
  }
}
