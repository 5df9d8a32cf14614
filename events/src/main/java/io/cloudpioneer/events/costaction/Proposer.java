package io.cloudpioneer.events.costaction;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.person.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a proposal comes from. */
public sealed interface Proposer {
  record Person(PersonId id) implements Proposer {}

  /**
   * A playbook, as it read in that version.
   *
   * @param alert the alert that triggered it, with its occurrence; null where none did
   */
  record Playbook(UUID playbook, int version, @Nullable Cause alert) implements Proposer {}

  /** A recommendation of the platform's own, by what it found, such as {@code idle-disk}. */
  record Recommendation(String finding) implements Proposer {}

  /** What an action is meant to end. */
  record Cause(AlertId alert, int occurrence) {}
}
