package io.cloudpioneer.aggregates.alert;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.alert.RuleDefinition;
import java.util.Map;
import java.util.stream.Stream;

/** What a rule may be called, look for and follow. */
final class RuleTexts {
  private RuleTexts() {}

  /**
   * Refuses what no view and no notification could hold: each that met the rule would fail on it,
   * again and again.
   */
  static void require(RuleDefinition definition) {
    if (definition.escalationPolicy() != null && !definition.escalation().isEmpty()) {
      throw Rejected.because(
          "rule.two-escalations", "A rule names a policy or has steps of its own, not both");
    }
    Map<String, String> matching = definition.matching();
    boolean unholdable =
        Stream.of(
                Stream.of(definition.name(), definition.metric()),
                matching.keySet().stream(),
                matching.values().stream())
            .flatMap(texts -> texts)
            .anyMatch(text -> text.indexOf('\0') >= 0);
    if (unholdable) {
      throw Rejected.because(
          "rule.bad-text", "A rule's texts cannot hold the character U+0000: remove it");
    }
  }
}
