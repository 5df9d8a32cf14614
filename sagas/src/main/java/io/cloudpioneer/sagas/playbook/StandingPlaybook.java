package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookEvent;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookChanged;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookDefined;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookDisabled;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookEnabled;
import io.cloudpioneer.events.playbook.PlaybookId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A playbook after some of its events. */
record StandingPlaybook(
    PlaybookId id, int version, boolean enabled, PlaybookDefinition definition) {

  /** As it read in one of its versions, whatever came later; empty where nobody had defined it. */
  static Optional<StandingPlaybook> at(int version, List<PlaybookEvent> events) {
    StandingPlaybook then = null;
    for (PlaybookEvent event : events) {
      if (event.version() <= version) {
        then = after(then, event);
      }
    }
    return Optional.ofNullable(then);
  }

  static StandingPlaybook after(@Nullable StandingPlaybook before, PlaybookEvent event) {
    if (event instanceof PlaybookDefined defined) {
      return new StandingPlaybook(
          defined.playbookId(), defined.version(), true, defined.definition());
    }
    if (before == null) {
      throw new IllegalStateException("A playbook's first event defines it: " + event);
    }
    return switch (event) {
      case PlaybookDefined _ -> before;
      case PlaybookChanged changed ->
          new StandingPlaybook(before.id, changed.version(), before.enabled, changed.definition());
      case PlaybookDisabled off ->
          new StandingPlaybook(before.id, off.version(), false, before.definition);
      case PlaybookEnabled on ->
          new StandingPlaybook(before.id, on.version(), true, before.definition);
    };
  }
}
