package io.cloudpioneer.sagas.alert;

import static io.cloudpioneer.sagas.alert.AlertFacts.ANNA;
import static io.cloudpioneer.sagas.alert.AlertFacts.NOON;
import static io.cloudpioneer.sagas.alert.AlertFacts.RULE;
import static io.cloudpioneer.sagas.alert.AlertFacts.SEALED;
import static io.cloudpioneer.sagas.alert.AlertFacts.cause;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.silence.LabelMatch;
import io.cloudpioneer.events.silence.LabelMatch.Kind;
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceEvent;
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
import org.junit.jupiter.api.Test;

class StandingSilencesTest {
  private static final SilenceMatcher OF_RULE = new SilenceMatcher(List.of(), RULE, null, Set.of());
  private static final Instant LATER = NOON.plus(Duration.ofHours(1));
  private static final Instant LATEST = NOON.plus(Duration.ofHours(2));

  @Test
  void holdUntilTheLastOfThemIsOver() {
    var silences = standing(created(1, OF_RULE, LATER), created(2, OF_RULE, LATEST), expired(3));
    assertThat(silences.holding(cause(1), NOON)).contains(new Hush(silence(2), LATEST));
    assertThat(silences.holding(cause(1), LATEST)).isEmpty();
  }

  /** It was taken when nobody measured; each match of it would overflow the stack. */
  @Test
  void holdAlsoWhereOneOfThemIsTooLargeToBeHeldAgainstAnything() {
    var large = new LabelMatch("cpu.mode", Kind.REGEX, "((a?){100}){100}");
    var tooLarge = new SilenceMatcher(List.of(large), RULE, null, Set.of());
    var silences = standing(created(1, tooLarge, LATEST), created(2, OF_RULE, LATER));
    assertThat(silences.holding(cause(1), NOON)).contains(new Hush(silence(2), LATER));
  }

  @Test
  void areForgottenWhenTheirTimeIsOver() {
    List<SilenceEvent> events = List.of(created(1, OF_RULE, LATER), created(2, OF_RULE, LATEST));
    StandingSilences silences = StandingSilences.NONE.after(events, NOON);
    assertThat(silences.at(NOON)).isSameAs(silences);
    assertThat(silences.at(LATER).all()).containsOnlyKeys(silence(2));
    assertThat(StandingSilences.NONE.after(events, LATER).all()).containsOnlyKeys(silence(2));
  }

  @Test
  void areMadeReadyOnceWhileNobodyChangesThem() {
    StandingSilences before = standing(created(1, OF_RULE, LATER), created(2, OF_RULE, LATER));
    StandingSilences after =
        before.after(List.of(created(1, OF_RULE, LATER), changed(2, LATEST)), NOON);
    assertThat(after.all().get(silence(1))).isSameAs(before.all().get(silence(1)));
    assertThat(after.holding(cause(1), NOON)).contains(new Hush(silence(2), LATEST));
  }

  private static StandingSilences standing(SilenceEvent... events) {
    return StandingSilences.NONE.after(List.of(events), NOON);
  }

  private static SilenceEvent changed(int number, Instant until) {
    return new SilenceChanged(
        silence(number), 2, new SilenceDefinition(OF_RULE, NOON, until, SEALED), ANNA);
  }

  private static SilenceEvent created(int number, SilenceMatcher matcher, Instant until) {
    return new SilenceCreated(
        silence(number), 1, new SilenceDefinition(matcher, NOON, until, SEALED), ANNA);
  }

  private static SilenceEvent expired(int number) {
    return new SilenceExpired(silence(number), 2, ANNA);
  }

  private static SilenceId silence(int number) {
    return new SilenceId(new UUID(0, number));
  }
}
