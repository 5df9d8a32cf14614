package io.cloudpioneer.commands.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import io.cloudpioneer.events.silence.LabelMatch;
import io.cloudpioneer.events.silence.LabelMatch.Kind;
import io.cloudpioneer.events.silence.SilenceMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilenceMatchingTest {
  private static final AlertRuleId RULE = new AlertRuleId(new UUID(0, 1));
  private static final ResourceId HOST = new ResourceId(new UUID(0, 2));

  @Test
  void takesALabelThatIsExactlySo() {
    assertThat(matches(label("cpu.mode", Kind.EQUALS, "user"))).isTrue();
    assertThat(matches(label("cpu.mode", Kind.EQUALS, "use"))).isFalse();
    assertThat(matches(label("cpu.mode", Kind.EQUALS, "u.er"))).isFalse();
  }

  @Test
  void holdsARegularExpressionAgainstTheWholeLabel() {
    assertThat(matches(label("cpu.mode", Kind.REGEX, "us.*|idle"))).isTrue();
    assertThat(matches(label("cpu.mode", Kind.REGEX, "se"))).isFalse();
    assertThat(matches(label("metric", Kind.REGEX, "system\\..*"))).isTrue();
  }

  @Test
  void takesALabelThatIsNotThereForTheEmptyText() {
    assertThat(matches(label("device", Kind.EQUALS, ""))).isTrue();
    assertThat(matches(label("device", Kind.REGEX, ".+"))).isFalse();
  }

  @Test
  void asksForAllThatItNames() {
    List<LabelMatch> user = List.of(new LabelMatch("cpu.mode", Kind.EQUALS, "user"));
    assertThat(matches(new SilenceMatcher(user, RULE, HOST, Set.of(Severity.CRITICAL)))).isTrue();
    AlertRuleId another = new AlertRuleId(new UUID(0, 9));
    assertThat(matches(new SilenceMatcher(user, another, HOST, Set.of()))).isFalse();
    assertThat(matches(new SilenceMatcher(user, RULE, HOST, Set.of(Severity.INFO)))).isFalse();
    ResourceId elsewhere = new ResourceId(new UUID(0, 9));
    assertThat(matches(new SilenceMatcher(List.of(), null, elsewhere, Set.of()))).isFalse();
  }

  @Test
  void refusesToBeAboutEveryAlert() {
    assertThatThrownBy(() -> matches(new SilenceMatcher(List.of(), null, null, Set.of())))
        .isInstanceOf(Rejected.class)
        .extracting(refused -> ((Rejected) refused).reason().code())
        .isEqualTo("silence.no-matcher");
  }

  @Test
  void refusesWhatIsNoRegularExpressionOrOneThatTakesForEver() {
    assertThat(refusal("us(er")).isEqualTo("silence.bad-pattern");
    assertThat(refusal("(a)\\1")).isEqualTo("silence.bad-pattern");
    assertThat(refusal("(?=user)")).isEqualTo("silence.bad-pattern");
    assertThat(refusal("x".repeat(201))).isEqualTo("silence.bad-pattern");
  }

  @Test
  @Timeout(10)
  void takesTimeInProportionToTheText() {
    SilenceMatching matching =
        SilenceMatching.of(label("cpu.mode", Kind.REGEX, "(a|a)*(a|aa)+(a*)*b"));
    assertThat(matching.matches(cause("a".repeat(1_024)))).isFalse();
  }

  /**
   * Each of them was stored once, and failed or took seconds whenever an alert was held against it.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a?){100}){100}",
        "((a{1000}){1000}){1000}",
        "(a{0,1000}){1000}",
        "(a|b?){600}",
        "[(]{2}(a{40}){40}[)]",
        "(\\pL{100}){100}",
        "a{0,1000}b{0,900}"
      })
  void refusesWhatIsTooLargeWithItsRepetitionsWrittenOut(String pattern) {
    assertThat(refusal(pattern)).isEqualTo("silence.pattern-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        "(\\d{1,3}\\.){3}\\d{1,3}",
        "[a-z0-9-]{1,255}",
        "\\x{1234}+\\Q{500}{500}\\E",
        "[{2000}]+",
        "a{,5000}",
        "(?:[[:alpha:]]{2,20}[])}]?){10}"
      })
  @Timeout(10)
  void takesWhatPeopleMean(String pattern) {
    assertThat(refusal(pattern)).isNull();
    SilenceMatching matching = SilenceMatching.of(label("cpu.mode", Kind.REGEX, pattern));
    assertThat(matching.matches(cause("!".repeat(1_024)))).isFalse();
  }

  private static @Nullable String refusal(String pattern) {
    try {
      SilenceMatching.of(label("cpu.mode", Kind.REGEX, pattern));
      return null;
    } catch (Rejected refused) {
      return refused.reason().code();
    }
  }

  private static SilenceMatcher label(String key, Kind kind, String value) {
    return new SilenceMatcher(List.of(new LabelMatch(key, kind, value)), null, null, Set.of());
  }

  private static boolean matches(SilenceMatcher matcher) {
    return SilenceMatching.of(matcher).matches(cause("user"));
  }

  private static AlertCause cause(String mode) {
    return new AlertCause(
        RULE,
        1,
        "CPU is busy",
        Severity.CRITICAL,
        HOST,
        new Scope("on_premises", "default", "default"),
        new SeriesFingerprint(new UUID(0, 3)),
        "system.cpu.utilization",
        Map.of("cpu.mode", mode),
        new ThresholdCondition(Comparison.ABOVE, 0.9, 0.8, Duration.ZERO));
  }
}
