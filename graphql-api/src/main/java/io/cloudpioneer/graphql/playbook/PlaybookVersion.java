package io.cloudpioneer.graphql.playbook;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.projections.playbook.PlaybookChange;
import io.cloudpioneer.projections.playbook.PlaybookVersionView;
import java.time.Instant;

/**
 * A version of a playbook as the schema has it.
 *
 * @param definition written as YAML only where that is asked for
 */
record PlaybookVersion(
    int version,
    PlaybookChange change,
    String name,
    PlaybookDefinition definition,
    PersonId writer,
    Instant changedAt) {

  static PlaybookVersion of(PlaybookVersionView view) {
    return new PlaybookVersion(
        view.version(),
        view.change(),
        view.definition().name(),
        view.definition(),
        view.changedBy(),
        view.changedAt());
  }
}
