package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.step.Drifted;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.agents.action.step.Work;
import java.io.IOException;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/** Moves the files that were observed, and no others, into their step's quarantine. */
final class Pruning {
  private final PrunedFolder pruned;
  private final Folder batch;
  private final Work work;
  private final Transfer transfer;

  Pruning(PrunedFolder pruned, Folder batch, Work work) {
    this.pruned = pruned;
    this.batch = batch;
    this.work = work;
    this.transfer = new Transfer(pruned.root().quarantine().isPresent(), work.limit());
  }

  void run() throws Unsuccessful, IOException {
    Facts facts = writeManifest();
    try (Folder start = pruned.open();
        FolderWay way = new FolderWay(start)) {
      Manifest.<Unsuccessful>read(batch, (number, file) -> move(number, file, way));
    }
    batch.force();
    work.output()
        .say(
            "Moved %s files, %s bytes"
                .formatted(facts.value(Listing.FILES), facts.value(Listing.BYTES)));
  }

  /** Nothing is moved where the files aren't those that were observed a moment ago. */
  private Facts writeManifest() throws Unsuccessful, IOException {
    Listing listing = new Listing();
    Manifest.<Unsuccessful>write(
        batch,
        lines ->
            pruned.show(
                work.parameters().instant(DirectoryPrune.BEFORE),
                work.limit(),
                file -> {
                  listing.see(file);
                  lines.see(file);
                }));
    Facts found = listing.facts();
    if (!found.value(Listing.LISTING).equals(work.note(Listing.LISTING))) {
      Manifest.discard(batch);
      throw new Drifted(found);
    }
    Manifest.finish(batch);
    return found;
  }

  private void move(long number, OldFile file, FolderWay way) throws Unsuccessful, IOException {
    work.limit().check();
    Folder from = way.to(file.path());
    String name = FolderWay.name(file.path());
    Optional<PosixFileAttributes> now = from.attributes(name);
    if (now.isEmpty() || !file.isThat(now.get())) {
      throw Transfer.changed(file);
    }
    transfer.move(file, from, name, batch, Long.toString(number));
  }
}
