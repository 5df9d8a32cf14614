package io.cloudpioneer.aggregates.alert;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.alert.RuleDefinition;
import java.util.Map;
import java.util.stream.Stream;

/** What a rule may be called and look for. */
final class RuleTexts {
  private RuleTexts() {}

  /**
   * Refuses what no view and no notification could hold: each that met the rule would fail on it,
   * again and again.
   */
  static void require(RuleDefinition definition) {
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
