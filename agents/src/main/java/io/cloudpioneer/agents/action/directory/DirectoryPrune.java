package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Preview;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.agents.action.step.Work;
import io.cloudpioneer.protocol.action.Offer;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** {@code directory.prune}: old files go into the quarantine; undoing puts them back. */
final class DirectoryPrune implements Capability {
  static final String BEFORE = "modifiedBefore";
  static final String BATCH = "quarantine.batch";

  private final Root root;
  private final Quarantine quarantine;

  DirectoryPrune(Root root) {
    this.root = root;
    this.quarantine = new Quarantine(root);
  }

  @Override
  public Offer offer() {
    return DirectoryOffers.prune(root);
  }

  @Override
  public boolean isAbout(Parameters parameters) {
    return root.holds(parameters);
  }

  @Override
  public void check(Parameters parameters) throws Refused {
    parameters.mustBe(Set.of(Root.PATH, BEFORE));
    var _ = parameters.instant(BEFORE);
    if (root.isInQuarantine(parameters)) {
      throw new Refused(
          "operation.not-allowed",
          "%s is where pruned files wait to be put back; name another folder, or purge %s"
              .formatted(parameters.text(Root.PATH), root.path()));
    }
  }

  @Override
  public String target(Parameters parameters) {
    return "directory:" + root.path();
  }

  @Override
  public Facts observe(Parameters parameters, Limit limit) throws Unsuccessful, IOException {
    return PrunedFolder.of(root, parameters).observe(parameters.instant(BEFORE), limit);
  }

  @Override
  public Preview preview(Parameters parameters, Facts facts, Limit limit)
      throws Refused, IOException {
    checkRoom(facts);
    return PrunePreview.of(quarantine, parameters, facts);
  }

  /** Makes the folder in the quarantine: a step that was begun always has one. */
  @Override
  public Map<String, String> prepare(DeedKey key, Parameters parameters, Facts facts)
      throws Refused, IOException {
    checkRoom(facts);
    quarantine.make(key);
    return Map.of(BATCH, key.toString(), Listing.LISTING, facts.value(Listing.LISTING));
  }

  @Override
  public void carryOut(Work work) throws Unsuccessful, IOException {
    try (Folder folder = quarantine.open();
        Folder batch = folder.below(work.note(BATCH))) {
      new Pruning(PrunedFolder.of(root, work.parameters()), batch, work).run();
    }
  }

  @Override
  public void undo(Work work) throws Unsuccessful, IOException {
    new Restoration(PrunedFolder.of(root, work.parameters()), quarantine, work).run();
  }

  private void checkRoom(Facts facts) throws Refused, IOException {
    long needed = Long.parseLong(facts.value(Listing.BYTES));
    if (quarantine.isOnOtherVolume() && needed > quarantine.room()) {
      throw new Refused(
          "quarantine.full",
          "%d bytes are to go to %s, which has room for %d"
              .formatted(needed, quarantine.path(), quarantine.room()));
    }
  }
}
