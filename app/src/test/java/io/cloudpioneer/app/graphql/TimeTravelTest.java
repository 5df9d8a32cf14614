package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.alert.SomeAlert;
import io.cloudpioneer.app.costaction.SomeAction;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import io.cloudpioneer.commands.costaction.CostActionCommand.RejectCostAction;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class TimeTravelTest {
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender PLATFORM = Sender.platform("test");
  private static final Sender PERSON =
      new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR, Role.APPROVER));
  private static final String DOCUMENT =
      """
      query($host: ID!, $alert: ID!, $action: ID!, $asOf: DateTime, $knownAt: DateTime) {
        resource(id: $host, asOf: $asOf, knownAt: $knownAt) {
          status attributes { key value } openAlerts health parent { id } children { id } metrics { name }
        }
        alert(id: $alert, asOf: $asOf, knownAt: $knownAt) {
          status timeline { kind } resource { openAlerts health }
        }
        costAction(id: $action, asOf: $asOf, knownAt: $knownAt) {
          status timeline { kind } resource { openAlerts }
        }
      }
      """;

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @LocalServerPort int port;

  private final SomeHost host = SomeHost.fresh();
  private final SomeAlert alert =
      SomeAlert.of(new AlertRuleId(TimeOrderedUuid.at(Instant.now())), host);
  private final SomeAction action = SomeAction.on(host, ANNA);
  private Caller caller;

  @BeforeEach
  void signIn() {
    caller = new Caller(new Browser(port).signIn(new Users(db).with(Role.VIEWER), Users.PASSWORD));
  }

  @Test
  void showsAllThatBelongsTogetherAsItWasAtOneMoment() {
    send(host.observed(Map.of("test.state", "before")), PLATFORM);
    send(alert.raised(), PLATFORM);
    send(action.proposed(), PERSON);
    Instant then = lastRecorded();
    send(host.observed(Map.of("test.state", "after")), PLATFORM);
    send(new AcknowledgeAlert(alert.id(), 1, ANNA, null), PERSON);
    send(alert.cleared(), PLATFORM);
    send(new RejectCostAction(action.id(), ANNA, null), PERSON);
    soon(() -> {
      JsonNode today = ask(null, null);
      assertThat(today.path("resource").path("attributes").path(0).path("value").asString())
          .isEqualTo("after");
      assertThat(today.path("resource").path("openAlerts").asInt()).isZero();
      assertThat(today.path("alert").path("timeline").size()).isEqualTo(3);
      assertThat(today.path("costAction").path("status").asString()).isEqualTo("REJECTED");
    });

    JsonNode past = ask(null, then);

    assertThat(past.path("resource").path("attributes").path(0).path("value").asString())
        .isEqualTo("before");
    assertThat(past.path("resource").path("openAlerts").asInt()).isEqualTo(1);
    assertThat(past.path("resource").path("health").asString()).isEqualTo("CRITICAL");
    assertThat(past.path("alert").path("status").asString()).isEqualTo("OPEN");
    assertThat(past.path("alert").path("timeline").size()).isEqualTo(1);
    assertThat(past.path("alert").path("resource").path("openAlerts").asInt()).isEqualTo(1);
    assertThat(past.path("costAction").path("status").asString()).isEqualTo("WAITING");
    assertThat(past.path("costAction").path("timeline").size()).isEqualTo(1);
    assertThat(past.path("costAction").path("resource").path("openAlerts").asInt()).isEqualTo(1);
    assertThat(ask(then.minusSeconds(86_400), null).path("alert").isNull()).isTrue();
  }

  @Test
  void showsWhatWasHeardLateFromThenOnAndNotBefore() {
    Instant noon = Instant.now().minusSeconds(7_200);
    send(host.observed(Map.of("test.state", "first"), noon), PLATFORM);
    send(host.observed(Map.of("test.state", "third"), noon.plusSeconds(3_600)), PLATFORM);
    Instant before = lastRecorded();
    send(host.observed(Map.of("test.state", "second"), noon.plusSeconds(1_800)), PLATFORM);
    Instant between = noon.plusSeconds(2_000);

    soon(() -> assertThat(state(between, null)).isEqualTo("second"));
    assertThat(state(between, before)).isEqualTo("first");
    assertThat(state(noon.plusSeconds(1_000), null)).isEqualTo("first");
    assertThat(state(noon.plusSeconds(3_601), null)).isEqualTo("third");
    assertThat(state(null, null)).isEqualTo("third");
  }

  @Test
  void refusesWhatIsStillToCome() {
    Instant tomorrow = Instant.now().plusSeconds(86_400);

    assertThat(caller.refusal("query($at: DateTime) { agents(asOf: $at) { id } }", at(tomorrow)))
        .isEqualTo("time.in-future");
    assertThat(
            caller.refusal(
                "query($at: DateTime) { resources(knownAt: $at) { totalCount } }", at(tomorrow)))
        .isEqualTo("time.in-future");
  }

  @Test
  void findsNothingBeforeThereWasAnything() {
    JsonNode answer =
        caller.data(
            """
            {
              resources(asOf: "0000-01-01T00:00:00Z") { totalCount }
              alerts(asOf: "1970-01-01T00:00:00Z") { totalCount }
              alertGroups(by: RULE, asOf: "1970-01-01T00:00:00Z") { totalCount }
              costActions(asOf: "1970-01-01T00:00:00Z") { totalCount }
              rules(asOf: "1970-01-01T00:00:00Z") { totalCount }
              escalationPolicies(asOf: "1970-01-01T00:00:00Z") { totalCount }
              silences(asOf: "1970-01-01T00:00:00Z") { totalCount }
              playbooks(asOf: "1970-01-01T00:00:00Z") { totalCount }
              agents(asOf: "1970-01-01T00:00:00Z") { id }
              metrics(asOf: "1970-01-01T00:00:00Z") { name }
              overview(asOf: "1970-01-01T00:00:00Z") { resources agents samplesPerMinute byHealth { count } }
            }
            """);

    assertThat(answer.path("overview").path("resources").asInt()).isZero();
    assertThat(answer.path("agents").isEmpty()).isTrue();
    assertThat(answer.path("metrics").isEmpty()).isTrue();
    answer.forEach(list -> assertThat(list.path("totalCount").asInt(0)).isZero());
  }

  private @Nullable String state(@Nullable Instant asOf, @Nullable Instant knownAt) {
    return ask(asOf, knownAt)
        .path("resource")
        .path("attributes")
        .path(0)
        .path("value")
        .asString(null);
  }

  private JsonNode ask(@Nullable Instant asOf, @Nullable Instant knownAt) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("host", host.id().toString());
    variables.put("alert", alert.id().toString());
    variables.put("action", action.id().toString());
    variables.put("asOf", asOf == null ? null : asOf.toString());
    variables.put("knownAt", knownAt == null ? null : knownAt.toString());
    return caller.data(DOCUMENT, variables);
  }

  private static Map<String, Object> at(Instant moment) {
    return Map.of("at", moment.toString());
  }

  private Instant lastRecorded() {
    return db.sql("select recorded_at from event_head")
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  private void send(Object command, Sender sender) {
    commands.send(command, sender, "test.happened").join();
  }
}
