package io.cloudpioneer.aggregates.silence;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.silence.SilenceCommand.ChangeSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.CreateSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.ExpireSilence;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.silence.LabelMatch;
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceChanged;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceCreated;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceExpired;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.events.silence.SilenceMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant ONE = NOON.plusSeconds(3_600);
  private static final Instant TWO = NOON.plusSeconds(7_200);
  private static final SilenceId NIGHT = new SilenceId(new UUID(0, 1));
  private static final PersonId ANNA = new PersonId(new UUID(0, 2));
  private static final SilenceMatcher WARNINGS =
      new SilenceMatcher(List.of(), null, null, Set.of(Severity.WARNING));
  private static final SilenceDefinition AN_HOUR = warnings(NOON, ONE);
  private static final SilenceDefinition TWO_HOURS = warnings(NOON, TWO);
  private static final SilenceCreated CREATED = new SilenceCreated(NIGHT, 1, AN_HOUR, ANNA);
  private static final SilenceExpired EXPIRED = new SilenceExpired(NIGHT, 2, ANNA);

  private final FixtureConfiguration<Silence> fixture = new AggregateTestFixture<>(Silence.class);

  @Test
  void isCreatedOnceHoweverOftenItIsAskedFor() {
    fixture.givenNoPriorActivity().when(create(AN_HOUR)).expectEvents(CREATED);
    new AggregateTestFixture<>(Silence.class).given(CREATED).when(create(AN_HOUR)).expectNoEvents();
  }

  @Test
  void isAnotherOneUnderAnotherId() {
    refused(
        fixture.given(CREATED).when(create(TWO_HOURS)),
        "silence.exists",
        "A different silence exists under this id");
  }

  @Test
  void refusesToEndBeforeItStarts() {
    refused(
        fixture.givenNoPriorActivity().when(create(warnings(ONE, ONE))),
        "silence.ends-before-start",
        "A silence ends after it starts: choose a later end");
  }

  @Test
  void refusesToBeOverAlready() {
    refused(
        fixture.givenNoPriorActivity().when(create(warnings(NOON.minusSeconds(9), NOON))),
        "silence.over-already",
        "A silence ends at a moment that is to come: choose a later end");
  }

  @Test
  void refusesToLastForEver() {
    refused(
        fixture
            .givenNoPriorActivity()
            .when(create(warnings(NOON, NOON.plus(Duration.ofDays(367))))),
        "silence.too-long",
        "A silence lasts at most 366 days: choose an earlier end");
  }

  @Test
  void refusesToSilenceEverything() {
    SilenceMatcher all = new SilenceMatcher(List.of(), null, null, Set.of());
    refused(
        fixture.givenNoPriorActivity().when(create(definition(all, NOON, ONE))),
        "silence.no-matcher",
        "A silence of every alert is none: name a label, a rule, a resource or a severity");
  }

  @Test
  void refusesWhatIsNoRegularExpression() {
    SilenceMatcher bad =
        new SilenceMatcher(
            List.of(new LabelMatch("cpu.mode", LabelMatch.Kind.REGEX, "us(er")),
            null,
            null,
            Set.of());
    refused(
        fixture.givenNoPriorActivity().when(create(definition(bad, NOON, ONE))),
        "silence.bad-pattern",
        "'us(er' is no regular expression (RE2): missing closing )");
  }

  @Test
  void isChangedByWhoSawItsLatestVersion() {
    fixture
        .given(CREATED)
        .when(new ChangeSilence(NIGHT, 1, TWO_HOURS, NOON, ANNA))
        .expectEvents(new SilenceChanged(NIGHT, 2, TWO_HOURS, ANNA));
    refused(
        new AggregateTestFixture<>(Silence.class)
            .given(CREATED, new SilenceChanged(NIGHT, 2, TWO_HOURS, ANNA))
            .when(new ChangeSilence(NIGHT, 1, AN_HOUR, NOON, ANNA)),
        "silence.newer-version",
        "The silence has been changed since: look at version 2 first");
  }

  @Test
  void isNotChangedOnceItIsOver() {
    String sentence = "This silence is over: create a new one";
    refused(
        fixture.given(CREATED).when(new ChangeSilence(NIGHT, 1, TWO_HOURS, ONE, ANNA)),
        "silence.over",
        sentence);
    refused(
        new AggregateTestFixture<>(Silence.class)
            .given(CREATED, EXPIRED)
            .when(new ChangeSilence(NIGHT, 2, TWO_HOURS, NOON, ANNA)),
        "silence.over",
        sentence);
  }

  @Test
  void isEndedBeforeItsTimeOnce() {
    fixture.given(CREATED).when(new ExpireSilence(NIGHT, 1, NOON, ANNA)).expectEvents(EXPIRED);
    new AggregateTestFixture<>(Silence.class)
        .given(CREATED, EXPIRED)
        .when(new ExpireSilence(NIGHT, 1, NOON, ANNA))
        .expectNoEvents();
  }

  @Test
  void isNotEndedWhenItIsOver() {
    fixture.given(CREATED).when(new ExpireSilence(NIGHT, 1, ONE, ANNA)).expectNoEvents();
  }

  @Test
  void isUnknownBeforeItIsCreated() {
    refused(
        fixture.givenNoPriorActivity().when(new ExpireSilence(NIGHT, 1, NOON, ANNA)),
        "silence.unknown",
        "There is no such silence");
  }

  private static void refused(ResultValidator<Silence> result, String code, String sentence) {
    result.expectExceptionDetails(new Rejected.Reason(code, sentence));
  }

  private static CreateSilence create(SilenceDefinition definition) {
    return new CreateSilence(NIGHT, definition, NOON, ANNA);
  }

  private static SilenceDefinition warnings(Instant from, Instant until) {
    return definition(WARNINGS, from, until);
  }

  private static SilenceDefinition definition(SilenceMatcher matcher, Instant from, Instant until) {
    return new SilenceDefinition(matcher, from, until, new SealedText(ANNA, "c2VhbGVk"));
  }
}
