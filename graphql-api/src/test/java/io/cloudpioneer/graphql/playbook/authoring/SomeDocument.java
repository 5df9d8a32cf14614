package io.cloudpioneer.graphql.playbook.authoring;

import io.cloudpioneer.events.playbook.PlaybookDefinition;
import java.util.List;
import java.util.Objects;

/** A document that is right, and what becomes of it with a change. */
final class SomeDocument {
  static final String PRUNE =
      """
      name: Prune
      title: Prune ${mount}
      trigger:
        alert:
          alert.metric: system.filesystem.utilization
      steps:
        - name: prune
          operation: directory.prune
          parameters: { path: "${mount}/reports", days: 030 }
          timeLimit: PT5M
          attempts: 3
      risk: low
      blastRadius:
        account: { atOnce: 1, perHour: 5 }
        total: { atOnce: 3, perHour: 20 }
      """;

  private SomeDocument() {}

  static String with(String old, String changed) {
    if (!PRUNE.contains(old)) {
      throw new IllegalArgumentException("The document has no '%s'".formatted(old));
    }
    return PRUNE.replace(old, changed);
  }

  static PlaybookDefinition read(String yaml) {
    PlaybookDocument.Checked checked = PlaybookDocument.read(yaml);
    return Objects.requireNonNull(checked.definition(), () -> checked.problems().toString());
  }

  static List<String> problems(String yaml) {
    return PlaybookDocument.read(yaml).problems().stream().map(Problem::sentence).toList();
  }

  static List<String> codes(String yaml) {
    return PlaybookDocument.read(yaml).problems().stream().map(Problem::code).toList();
  }
}
