package io.cloudpioneer.aggregates.alert;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.ChangeEscalationPolicy;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.DefineEscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicyEvent.EscalationPolicyChanged;
import io.cloudpioneer.events.alert.EscalationPolicyEvent.EscalationPolicyDefined;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class EscalationPolicyTest {
  private static final EscalationPolicyId NIGHT = new EscalationPolicyId(new UUID(0, 1));
  private static final PersonId ANNA = new PersonId(new UUID(0, 2));
  private static final EscalationPolicy SOON = policy(Duration.ofMinutes(5));
  private static final EscalationPolicy LATE = policy(Duration.ofMinutes(10));
  private static final EscalationPolicyDefined DEFINED =
      new EscalationPolicyDefined(NIGHT, 1, SOON, ANNA);

  private final FixtureConfiguration<Policy> fixture = new AggregateTestFixture<>(Policy.class);

  @Test
  void isDefinedOnceHoweverOftenItIsSent() {
    fixture
        .givenNoPriorActivity()
        .when(new DefineEscalationPolicy(NIGHT, SOON, ANNA))
        .expectEvents(DEFINED);
    new AggregateTestFixture<>(Policy.class)
        .given(DEFINED)
        .when(new DefineEscalationPolicy(NIGHT, SOON, ANNA))
        .expectNoEvents();
  }

  @Test
  void isAnotherOneUnderAnotherId() {
    fixture
        .given(DEFINED)
        .when(new DefineEscalationPolicy(NIGHT, LATE, ANNA))
        .expectExceptionDetails(
            new Rejected.Reason("policy.exists", "A different policy is defined under this id"));
  }

  @Test
  void isChangedByWhoSawItsLatestVersion() {
    fixture
        .given(DEFINED)
        .when(new ChangeEscalationPolicy(NIGHT, 1, LATE, ANNA))
        .expectEvents(new EscalationPolicyChanged(NIGHT, 2, LATE, ANNA));
  }

  @Test
  void isNotChangedByWhoDidNotSeeIt() {
    fixture
        .given(DEFINED, new EscalationPolicyChanged(NIGHT, 2, LATE, ANNA))
        .when(new ChangeEscalationPolicy(NIGHT, 1, SOON, ANNA))
        .expectExceptionDetails(
            new Rejected.Reason(
                "policy.newer-version",
                "The policy has been changed since: look at version 2 first"));
  }

  @Test
  void isUnknownBeforeItIsDefined() {
    fixture
        .givenNoPriorActivity()
        .when(new ChangeEscalationPolicy(NIGHT, 1, LATE, ANNA))
        .expectExceptionDetails(
            new Rejected.Reason("policy.unknown", "There is no such escalation policy"));
  }

  @Test
  void tellsSomebody() {
    fixture
        .givenNoPriorActivity()
        .when(new DefineEscalationPolicy(NIGHT, new EscalationPolicy("Night", List.of()), ANNA))
        .expectExceptionDetails(
            new Rejected.Reason("policy.no-steps", "A policy tells somebody: add a step"));
  }

  private static EscalationPolicy policy(Duration after) {
    return new EscalationPolicy(
        "Night",
        List.of(
            new EscalationStep(
                after, Channel.WEBHOOK, new SealedText(PersonId.PLATFORM, "c2VhbGVk"))));
  }
}
