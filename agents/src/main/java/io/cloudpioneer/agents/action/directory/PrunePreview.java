package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Preview;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Says what pruning would do, and how much it would free at once: nothing on the same volume. */
final class PrunePreview {
  static final String FREED = "directory.freed";

  private PrunePreview() {}

  static Preview of(Quarantine quarantine, Parameters parameters, Facts facts) throws IOException {
    boolean frees = quarantine.isOnOtherVolume();
    String bytes = facts.value(Listing.BYTES);
    return new Preview(
        List.of(
            "Would move %s files (%s bytes) last modified before %s from %s to %s"
                .formatted(
                    facts.value(Listing.FILES),
                    bytes,
                    parameters.text(DirectoryPrune.BEFORE),
                    parameters.text(Root.PATH),
                    quarantine.path()),
            frees
                ? "The quarantine is on another volume, so this frees %s bytes at once"
                    .formatted(bytes)
                : "The quarantine is on the same volume, so nothing is freed until it is purged,"
                    + " at the earliest after %s hours"
                        .formatted(quarantine.root().keep().toHours())),
        new Facts(
            Map.of(
                Listing.FILES,
                facts.value(Listing.FILES),
                Listing.BYTES,
                bytes,
                FREED,
                frees ? bytes : "0")));
  }
}
