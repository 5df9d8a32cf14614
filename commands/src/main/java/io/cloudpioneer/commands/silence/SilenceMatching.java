package io.cloudpioneer.commands.silence;

import com.google.re2j.Pattern;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.silence.LabelMatch;
import io.cloudpioneer.events.silence.LabelMatch.Kind;
import io.cloudpioneer.events.silence.SilenceMatcher;
import java.util.List;

/**
 * A matcher that is ready to be held against alerts. Its regular expressions are RE2's, of a
 * bounded size.
 */
public final class SilenceMatching {
  private static final int MOST_LABELS = 20;

  private final SilenceMatcher matcher;
  private final List<Label> labels;

  private record Label(LabelMatch match, Pattern pattern) {}

  private SilenceMatching(SilenceMatcher matcher, List<Label> labels) {
    this.matcher = matcher;
    this.labels = labels;
  }

  /** Makes a matcher ready, or refuses one that nobody could mean. */
  public static SilenceMatching of(SilenceMatcher matcher) {
    if (matcher.saysNothing()) {
      throw Rejected.because(
          "silence.no-matcher",
          "A silence of every alert is none: name a label, a rule, a resource or a severity");
    }
    if (matcher.labels().size() > MOST_LABELS) {
      throw Rejected.because(
          "silence.too-many-labels",
          "A silence names at most %d labels, not %d"
              .formatted(MOST_LABELS, matcher.labels().size()));
    }
    return new SilenceMatching(
        matcher, matcher.labels().stream().map(SilenceMatching::label).toList());
  }

  public boolean matches(AlertCause cause) {
    return (matcher.ruleId() == null || matcher.ruleId().equals(cause.ruleId()))
        && (matcher.resourceId() == null || matcher.resourceId().equals(cause.resourceId()))
        && (matcher.severities().isEmpty() || matcher.severities().contains(cause.severity()))
        && labels.stream().allMatch(label -> matches(label, cause));
  }

  private static boolean matches(Label label, AlertCause cause) {
    String key = label.match().key();
    String value = key.equals("metric") ? cause.metric() : cause.attributes().getOrDefault(key, "");
    return label.pattern().matches(value);
  }

  private static Label label(LabelMatch match) {
    if (match.key().isBlank() || hasNul(match.key()) || hasNul(match.value())) {
      throw Rejected.because(
          "silence.bad-label", "A label has a key, and no text holds the character U+0000");
    }
    return new Label(match, pattern(match));
  }

  private static Pattern pattern(LabelMatch match) {
    if (match.kind() == Kind.EQUALS) {
      return Pattern.compile(Pattern.quote(match.value()));
    }
    return LabelPattern.compile(match.value());
  }

  private static boolean hasNul(String text) {
    return text.indexOf('\0') >= 0;
  }
}
