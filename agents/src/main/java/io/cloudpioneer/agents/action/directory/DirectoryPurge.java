package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Drifted;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Preview;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.agents.action.step.Work;
import io.cloudpioneer.protocol.action.Offer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code directory.purge}: deletes what has been in the quarantine for long; never undone. */
final class DirectoryPurge implements Capability {
  static final String BEFORE = "quarantinedBefore";

  private final Root root;
  private final Quarantine quarantine;

  DirectoryPurge(Root root) {
    this.root = root;
    this.quarantine = new Quarantine(root);
  }

  @Override
  public Offer offer() {
    return DirectoryOffers.purge(root);
  }

  @Override
  public boolean isAbout(Parameters parameters) {
    return root.holds(parameters) && root.path().equals(Path.of(parameters.text(Root.PATH)));
  }

  @Override
  public void check(Parameters parameters) throws Refused {
    parameters.mustBe(Set.of(Root.PATH, BEFORE));
    Instant latest = Instant.now().minus(root.keep());
    if (parameters.instant(BEFORE).isAfter(latest)) {
      throw new Refused(
          "quarantine.too-young",
          "The configuration keeps the quarantine of %s for %d hours; what is older than %s may go"
              .formatted(root.path(), root.keep().toHours(), latest));
    }
  }

  @Override
  public String target(Parameters parameters) {
    return "directory:" + root.path();
  }

  @Override
  public Facts observe(Parameters parameters, Limit limit) throws Unsuccessful, IOException {
    return batches(parameters, limit).facts();
  }

  @Override
  public Preview preview(Parameters parameters, Facts facts, Limit limit) {
    return new Preview(
        List.of(
            "Would delete %s steps' files (%s bytes) from %s for good"
                .formatted(
                    facts.value(Batches.COUNT), facts.value(Batches.BYTES), quarantine.path())),
        new Facts(Map.of(Batches.BYTES, facts.value(Batches.BYTES))));
  }

  @Override
  public Map<String, String> prepare(DeedKey key, Parameters parameters, Facts facts) {
    return Map.of(Batches.LISTING, facts.value(Batches.LISTING));
  }

  @Override
  public void carryOut(Work work) throws Unsuccessful, IOException {
    Batches batches = batches(work.parameters(), work.limit());
    Facts found = batches.facts();
    if (!found.value(Batches.LISTING).equals(work.note(Batches.LISTING))) {
      throw new Drifted(found);
    }
    for (String name : batches.names()) {
      batches.delete(name);
    }
    work.output()
        .say(
            "Deleted %s steps' files, %s bytes"
                .formatted(found.value(Batches.COUNT), found.value(Batches.BYTES)));
  }

  @Override
  public void undo(Work work) throws Refused {
    throw new Refused("operation.not-undoable", "What was purged is gone");
  }

  private Batches batches(Parameters parameters, Limit limit) throws Refused {
    return new Batches(quarantine, parameters.instant(BEFORE), limit);
  }
}
