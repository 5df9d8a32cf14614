package io.cloudpioneer.commands.playbook;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.playbook.BlastRadius;
import io.cloudpioneer.events.playbook.PlacesId;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.playbook.RunOutcome;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of the places within a playbook's blast radius. */
public sealed interface PlaceCommand {
  PlaybookId playbook();

  @TargetAggregateIdentifier
  default PlacesId placesId() {
    return PlacesId.of(playbook());
  }

  /**
   * Takes a place, or is refused with the limit named. Who has one keeps it.
   *
   * @param account of the target
   * @param version of the playbook the run keeps
   */
  @Permits(Role.PLATFORM)
  record TakePlace(
      PlaybookId playbook, RunId runId, String account, int version, BlastRadius limits, Instant at)
      implements PlaceCommand {}

  /** Gives it back. Who has none changes nothing. */
  @Permits(Role.PLATFORM)
  record FreePlace(PlaybookId playbook, RunId runId, RunOutcome outcome) implements PlaceCommand {}
}
