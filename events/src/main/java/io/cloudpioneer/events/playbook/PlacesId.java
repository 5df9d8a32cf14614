package io.cloudpioneer.events.playbook;

import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.events.id.NameBasedUuid;
import java.util.UUID;

/** Names the places within a playbook's blast radius. */
public record PlacesId(UUID value) implements Id {
  public static PlacesId of(PlaybookId playbook) {
    return new PlacesId(NameBasedUuid.of(playbook.value(), "places"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
