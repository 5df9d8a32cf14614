package io.cloudpioneer.app.alert;

import static io.cloudpioneer.app.testing.Soon.soon;
import static io.cloudpioneer.app.testing.Soon.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DefineAlertRule;
import io.cloudpioneer.commands.silence.SilenceCommand.CreateSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.ExpireSilence;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.alert.Recurrence;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people hear of an alert that comes and goes too often. */
@IntegrationTest
class FlappingTest {
  private static final Sender PROCESSOR = Sender.platform("test");
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender OPERATOR = new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR));
  private static final Recurrence NERVOUS =
      new Recurrence(Duration.ofMinutes(10), 2, Duration.ofSeconds(20));

  @Autowired CommandDispatch commands;
  @Autowired PersonalTexts texts;
  @Autowired AlertQueries alerts;
  @Autowired JdbcClient db;

  private final Queue<String> received = new ConcurrentLinkedQueue<>();
  private final Instant start = Instant.now();
  private HttpServer receiver;
  private SomeAlert alert;

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean flapping = body.replace(" ", "").contains("\"flapping\":true");
          String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
          received.add(flapping ? key + " flapping" : key);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    alert = SomeAlert.of(rule(), SomeHost.fresh()).with(NERVOUS);
  }

  @AfterEach
  void close() {
    receiver.stop(0);
  }

  @Test
  void isThatItFlapsAndThenNothingUntilItIsCalm() {
    raise(0);
    soon(() -> assertThat(received).containsExactly(key(1)));
    clear(1);
    raise(2);
    soon(() -> assertThat(received).containsExactly(key(1), key(2) + " flapping"));
    clear(3);
    raise(4);
    soon(() -> assertThat(view().flapping()).isTrue());
    assertThat(received).hasSize(2);

    within(
        Duration.ofMinutes(1),
        () -> assertThat(received).containsExactly(key(1), key(2) + " flapping", key(3)));
    soon(() -> assertThat(view().flapping()).isFalse());
  }

  /** What began under the silence is told afterwards, when it comes back. */
  @Test
  void isThatItFlapsOnceNoSilenceHoldsAnyMore() {
    Recurrence lasting = new Recurrence(Duration.ofMinutes(10), 2, Duration.ofMinutes(10));
    alert = SomeAlert.of(rule(), SomeHost.fresh()).with(lasting);
    SilenceId silence = silence();
    raise(0);
    soon(() -> assertThat(view().silencedBy()).isEqualTo(silence));
    clear(1);
    raise(2);
    soon(() -> assertThat(untold()).isEqualTo(1));
    send(new ExpireSilence(silence, 1, Instant.now(), ANNA), OPERATOR);
    assertThat(received).isEmpty();

    clear(3);
    raise(4);
    soon(() -> assertThat(received).containsExactly(key(2) + " flapping"));
  }

  private SilenceId silence() {
    SilenceId silence = new SilenceId(TimeOrderedUuid.at(Instant.now()));
    SilenceMatcher matcher = new SilenceMatcher(List.of(), alert.cause().ruleId(), null, Set.of());
    Instant now = Instant.now();
    SilenceDefinition definition =
        new SilenceDefinition(
            matcher, now, now.plus(Duration.ofHours(1)), texts.seal(ANNA, "Maintenance"));
    send(new CreateSilence(silence, definition, now, ANNA), OPERATOR);
    return silence;
  }

  private long untold() {
    return db.sql(
            """
            select count(*) from saga natural join saga_association
            where association_value = :alert and convert_from(state, 'UTF8') like '%Untold%'\
            """)
        .param("alert", alert.id().toString())
        .query(Long.class)
        .single();
  }

  private void raise(int millis) {
    send(new RaiseAlert(alert.cause(), 0.97, start.plusMillis(millis)), PROCESSOR);
  }

  private void clear(int millis) {
    send(new ClearAlert(alert.id(), Resolution.CLEARED, 0.1, start.plusMillis(millis)), PROCESSOR);
  }

  private String key(int round) {
    return alert.id() + "/1/" + round + "/0";
  }

  private AlertRuleId rule() {
    AlertRuleId rule = new AlertRuleId(TimeOrderedUuid.at(Instant.now()));
    String address = "http://127.0.0.1:%d/hook".formatted(receiver.getAddress().getPort());
    RuleDefinition definition =
        new RuleDefinition(
            "CPU is busy",
            "system.cpu.utilization",
            Map.of(),
            SomeAlert.CONDITION,
            Severity.CRITICAL,
            List.of(
                new EscalationStep(
                    Duration.ZERO, Channel.WEBHOOK, texts.seal(PersonId.PLATFORM, address))),
            NERVOUS,
            null);
    send(new DefineAlertRule(rule, definition, ANNA), OPERATOR);
    return rule;
  }

  private AlertView view() {
    return alerts.byId(alert.id(), Visibility.everything()).orElseThrow();
  }

  private void send(Object command, Sender sender) {
    commands.send(command, sender, "test.asked").join();
  }
}
