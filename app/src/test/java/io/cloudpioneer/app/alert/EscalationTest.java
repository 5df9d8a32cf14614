package io.cloudpioneer.app.alert;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.SnoozeAlert;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DefineAlertRule;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.ChangeEscalationPolicy;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.DefineEscalationPolicy;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.EscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicyId;
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
import io.cloudpioneer.projections.alert.Notification;
import io.cloudpioneer.projections.alert.TimelineEntry;
import io.cloudpioneer.projections.alert.TimelineQueries;
import io.cloudpioneer.projections.query.Visibility;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class EscalationTest {
  private static final Sender PROCESSOR = Sender.platform("test");
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender OPERATOR = new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR));

  @Autowired CommandDispatch commands;
  @Autowired PersonalTexts texts;
  @Autowired TimelineQueries timelines;
  @Autowired JdbcClient db;

  private final Queue<String> received = new ConcurrentLinkedQueue<>();
  private HttpServer receiver;
  private volatile int status = 204;

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", this::answer);
    receiver.start();
  }

  @AfterEach
  void close() {
    receiver.stop(0);
  }

  @Test
  void tellsStepByStepWhileNobodyAcknowledges() {
    SomeAlert alert = raised(webhook(0), webhook(3), mail(6));
    soon(() ->
        assertThat(notifications(alert))
            .containsExactly(
                new Notification(0, Channel.WEBHOOK, "delivered"),
                new Notification(1, Channel.WEBHOOK, "delivered"),
                new Notification(2, Channel.EMAIL, "mail.not-configured")));
    assertThat(received).containsExactly(key(alert, 0), key(alert, 1));
    soon(() -> assertThat(sagas(alert)).isZero());
  }

  @Test
  void stopsOnceSomebodyAcknowledges() {
    SomeAlert alert = raised(webhook(0), webhook(3));
    soon(() -> assertThat(received).containsExactly(key(alert, 0)));
    commands.send(new AcknowledgeAlert(alert.id(), 1, ANNA, null), OPERATOR, "test.asked").join();
    soon(() -> assertThat(sagas(alert)).isZero());
    Awaitility.await()
        .during(Duration.ofSeconds(4))
        .atMost(Duration.ofSeconds(8))
        .until(() -> received.size() == 1);
  }

  @Test
  void saysNothingWhileItIsSnoozedAndBeginsAnewAfterwards() {
    SomeAlert alert = raised(webhook(0), webhook(3));
    soon(() -> assertThat(received).containsExactly(key(alert, 0)));
    Instant until = Instant.now().plusSeconds(6);
    commands
        .send(
            new SnoozeAlert(alert.id(), 1, until, Instant.now(), ANNA, null),
            OPERATOR,
            "test.asked")
        .join();
    Awaitility.await()
        .during(Duration.ofSeconds(4))
        .atMost(Duration.ofSeconds(5))
        .until(() -> received.size() == 1);
    soon(() ->
        assertThat(received).containsExactly(key(alert, 1, 0), key(alert, 2, 0), key(alert, 2, 1)));
    assertThat(Instant.now()).isAfter(until);
  }

  @Test
  void staysSilentOfWhatIsAcknowledgedWhileItIsSnoozed() {
    SomeAlert alert = raised(webhook(0));
    soon(() -> assertThat(received).hasSize(1));
    Instant until = Instant.now().plusSeconds(4);
    commands
        .send(
            new SnoozeAlert(alert.id(), 1, until, Instant.now(), ANNA, null),
            OPERATOR,
            "test.asked")
        .join();
    commands.send(new AcknowledgeAlert(alert.id(), 1, ANNA, null), OPERATOR, "test.asked").join();
    soon(() -> assertThat(sagas(alert)).isZero());
    Awaitility.await()
        .during(Duration.ofSeconds(6))
        .atMost(Duration.ofSeconds(9))
        .until(() -> received.size() == 1);
  }

  @Test
  void followsThePolicyThatItsRuleNamesAsItIsWhenItBegins() {
    EscalationPolicyId policy = new EscalationPolicyId(TimeOrderedUuid.at(Instant.now()));
    send(new DefineEscalationPolicy(policy, policy(mail(0)), ANNA));
    send(new ChangeEscalationPolicy(policy, 1, policy(webhook(0), webhook(3)), ANNA));
    SomeAlert alert = raisedBy(List.of(), policy);
    soon(() -> assertThat(received).containsExactly(key(alert, 0)));
    send(new ChangeEscalationPolicy(policy, 2, policy(mail(0)), ANNA));
    soon(() -> assertThat(received).containsExactly(key(alert, 0), key(alert, 1)));
    soon(() -> assertThat(sagas(alert)).isZero());
  }

  private static EscalationPolicy policy(EscalationStep... steps) {
    return new EscalationPolicy("Night", List.of(steps));
  }

  private void send(EscalationPolicyCommand command) {
    commands.send(command, OPERATOR, "test.asked").join();
  }

  @Test
  void triesAgainWhereTheReceiverIsNotReady() {
    status = 503;
    SomeAlert alert = raised(webhook(0));
    soon(() -> assertThat(received).isNotEmpty());
    assertThat(notifications(alert)).isEmpty();
    status = 200;
    soon(() ->
        assertThat(notifications(alert))
            .containsExactly(new Notification(0, Channel.WEBHOOK, "delivered")));
    assertThat(Set.copyOf(received)).containsExactly(key(alert, 0));
  }

  @Test
  void tellsNobodyTwiceOfOneOccurrence() {
    SomeAlert alert = raised(webhook(0));
    soon(() -> assertThat(notifications(alert)).hasSize(1));
    commands.send(alert.raised(), PROCESSOR, "test.asked").join();
    commands.send(alert.cleared(), PROCESSOR, "test.asked").join();
    commands.send(alert.raised(), PROCESSOR, "test.asked").join();
    soon(() -> assertThat(timeline(alert)).hasSizeGreaterThanOrEqualTo(4));
    soon(() -> assertThat(sagas(alert)).isZero());
    assertThat(received).doesNotHaveDuplicates();
  }

  /** Who had it in hand may be asleep by now, or think that it is done with. */
  @Test
  void tellsAnewOfWhatComesBackAfterSomebodyHadItInHand() {
    SomeAlert alert = raised(webhook(0));
    soon(() -> assertThat(received).containsExactly(key(alert, 1, 0)));
    commands.send(new AcknowledgeAlert(alert.id(), 1, ANNA, null), OPERATOR, "test.asked").join();
    commands.send(alert.cleared(), PROCESSOR, "test.asked").join();
    commands.send(alert.raised(), PROCESSOR, "test.asked").join();
    soon(() -> assertThat(received).containsExactly(key(alert, 1, 0), key(alert, 2, 0)));
    soon(() -> assertThat(notifications(alert)).hasSize(2));
  }

  @Test
  void keepsWhatItTellsInTheChainThatBeganWithTheAlert() {
    SomeAlert alert = raised(webhook(0), webhook(1), webhook(2));
    soon(() -> assertThat(notifications(alert)).hasSize(3));
    assertThat(correlations(alert)).hasSize(4);
    assertThat(Set.copyOf(correlations(alert))).hasSize(1);
  }

  private SomeAlert raised(EscalationStep... steps) {
    return raisedBy(List.of(steps), null);
  }

  private SomeAlert raisedBy(List<EscalationStep> steps, @Nullable EscalationPolicyId policy) {
    AlertRuleId rule = new AlertRuleId(TimeOrderedUuid.at(Instant.now()));
    RuleDefinition definition =
        new RuleDefinition(
            "CPU is busy",
            "system.cpu.utilization",
            Map.of(),
            SomeAlert.CONDITION,
            Severity.CRITICAL,
            steps,
            Recurrence.USUAL,
            policy);
    commands.send(new DefineAlertRule(rule, definition, ANNA), OPERATOR, "test.asked").join();
    SomeAlert alert = SomeAlert.of(rule, SomeHost.fresh());
    commands.send(alert.raised(), PROCESSOR, "test.asked").join();
    return alert;
  }

  private EscalationStep webhook(int seconds) {
    String address = "http://127.0.0.1:%d/hook".formatted(receiver.getAddress().getPort());
    return new EscalationStep(
        Duration.ofSeconds(seconds), Channel.WEBHOOK, texts.seal(PersonId.PLATFORM, address));
  }

  private EscalationStep mail(int seconds) {
    return new EscalationStep(
        Duration.ofSeconds(seconds), Channel.EMAIL, texts.seal(ANNA, "anna@example.org"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    received.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static String key(SomeAlert alert, int step) {
    return key(alert, 1, step);
  }

  private static String key(SomeAlert alert, int round, int step) {
    return alert.id() + "/1/" + round + "/" + step;
  }

  private List<Notification> notifications(SomeAlert alert) {
    return timeline(alert).stream()
        .map(TimelineEntry::notification)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<TimelineEntry> timeline(SomeAlert alert) {
    return timelines
        .of(List.of(alert.id()), Visibility.everything())
        .getOrDefault(alert.id(), List.of());
  }

  private List<String> correlations(SomeAlert alert) {
    return db.sql(
            """
            select convert_from(metadata, 'UTF8')::jsonb ->> 'correlation' from event
            where aggregate_id = :alert and name in ('alert.raised', 'alert.notified')\
            """)
        .param("alert", alert.id().value())
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  private long sagas(SomeAlert alert) {
    return db.sql("select count(*) from saga_association where association_value = :alert")
        .param("alert", alert.id().toString())
        .query(Long.class)
        .single();
  }
}
