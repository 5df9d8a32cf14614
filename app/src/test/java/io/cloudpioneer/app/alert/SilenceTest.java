package io.cloudpioneer.app.alert;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DefineAlertRule;
import io.cloudpioneer.commands.silence.SilenceCommand.ChangeSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.CreateSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.ExpireSilence;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.events.silence.SilenceMatcher;
import io.cloudpioneer.projections.alert.AlertQueries;
import io.cloudpioneer.projections.alert.AlertView;
import io.cloudpioneer.projections.query.Visibility;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom an alert tells while a silence holds for it: nobody. */
@IntegrationTest
class SilenceTest {
  private static final Sender PROCESSOR = Sender.platform("test");
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender OPERATOR = new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR));

  @Autowired CommandDispatch commands;
  @Autowired PersonalTexts texts;
  @Autowired AlertQueries alerts;

  private final Queue<String> received = new ConcurrentLinkedQueue<>();
  private HttpServer receiver;

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void close() {
    receiver.stop(0);
  }

  /** However fast one follows the other: what decides must not lag. */
  @Test
  void holdsForAlertsThatAreRaisedTheMomentItIsCreated() {
    for (int time = 0; time < 5; time++) {
      AlertRuleId rule = rule();
      SilenceId silence = create(about(rule), Duration.ofHours(1));
      SomeAlert alert = raised(rule);
      soon(() -> assertThat(view(alert).silencedBy()).isEqualTo(silence));
    }
    Awaitility.await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(4))
        .until(received::isEmpty);
  }

  @Test
  void tellsWhenItsTimeIsOver() {
    AlertRuleId rule = rule();
    create(about(rule), Duration.ofSeconds(4));
    SomeAlert alert = raised(rule);
    soon(() -> assertThat(view(alert).silencedBy()).isNotNull());
    assertThat(received).isEmpty();

    soon(() -> assertThat(received).containsExactly(alert.id() + "/1/1/0"));
    soon(() -> assertThat(view(alert).silencedBy()).isNull());
  }

  @Test
  void tellsWhenItIsEndedEarly() {
    AlertRuleId rule = rule();
    SilenceId silence = create(about(rule), Duration.ofHours(1));
    SomeAlert alert = raised(rule);
    soon(() -> assertThat(view(alert).silencedBy()).isEqualTo(silence));

    send(new ExpireSilence(silence, 1, Instant.now(), ANNA), OPERATOR);
    soon(() -> assertThat(received).containsExactly(alert.id() + "/1/1/0"));
  }

  @Test
  void tellsWhenItIsNoLongerAboutTheAlert() {
    AlertRuleId rule = rule();
    SilenceId silence = create(about(rule), Duration.ofHours(1));
    SomeAlert alert = raised(rule);
    soon(() -> assertThat(view(alert).silencedBy()).isEqualTo(silence));

    SilenceDefinition other =
        definition(about(new AlertRuleId(UUID.randomUUID())), Duration.ofHours(1));
    send(new ChangeSilence(silence, 1, other, Instant.now(), ANNA), OPERATOR);
    soon(() -> assertThat(received).hasSize(1));
  }

  @Test
  void staysSilentWhereAnotherOneHoldsStill() {
    AlertRuleId rule = rule();
    SilenceId first = create(about(rule), Duration.ofHours(2));
    SilenceId second = create(about(rule), Duration.ofHours(1));
    SomeAlert alert = raised(rule);
    soon(() -> assertThat(view(alert).silencedBy()).isEqualTo(first));

    send(new ExpireSilence(first, 1, Instant.now(), ANNA), OPERATOR);
    soon(() -> assertThat(view(alert).silencedBy()).isEqualTo(second));
    assertThat(received).isEmpty();
  }

  @Test
  void leavesOtherAlertsAlone() {
    create(about(new AlertRuleId(UUID.randomUUID())), Duration.ofHours(1));
    SomeAlert alert = raised(rule());
    soon(() -> assertThat(received).hasSize(1));
    assertThat(view(alert).silencedBy()).isNull();
  }

  private static SilenceMatcher about(AlertRuleId rule) {
    return new SilenceMatcher(List.of(), rule, null, Set.of(Severity.CRITICAL));
  }

  private SilenceId create(SilenceMatcher matcher, Duration length) {
    SilenceId silence = new SilenceId(TimeOrderedUuid.at(Instant.now()));
    send(new CreateSilence(silence, definition(matcher, length), Instant.now(), ANNA), OPERATOR);
    return silence;
  }

  private SilenceDefinition definition(SilenceMatcher matcher, Duration length) {
    Instant now = Instant.now();
    return new SilenceDefinition(matcher, now, now.plus(length), texts.seal(ANNA, "Maintenance"));
  }

  private AlertRuleId rule() {
    AlertRuleId rule = new AlertRuleId(TimeOrderedUuid.at(Instant.now()));
    String address = "http://127.0.0.1:%d/hook".formatted(receiver.getAddress().getPort());
    EscalationStep step =
        new EscalationStep(Duration.ZERO, Channel.WEBHOOK, texts.seal(PersonId.PLATFORM, address));
    RuleDefinition definition =
        new RuleDefinition(
            "CPU is busy",
            "system.cpu.utilization",
            Map.of(),
            SomeAlert.CONDITION,
            Severity.CRITICAL,
            List.of(step));
    send(new DefineAlertRule(rule, definition, ANNA), OPERATOR);
    return rule;
  }

  private SomeAlert raised(AlertRuleId rule) {
    SomeAlert alert = SomeAlert.of(rule, SomeHost.fresh());
    send(alert.raised(), PROCESSOR);
    return alert;
  }

  private AlertView view(SomeAlert alert) {
    return alerts.byId(alert.id(), Visibility.everything()).orElseThrow();
  }

  private void send(Object command, Sender sender) {
    commands.send(command, sender, "test.asked").join();
  }
}
