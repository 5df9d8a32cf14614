package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.step.Failed;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.agents.action.step.Work;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/**
 * Puts back what a step moved, as far as it got. A file that has come anew under the old name is
 * left alone, and the old one stays in the quarantine.
 */
final class Restoration {
  private static final String NOTHING = "---------";

  private final PrunedFolder pruned;
  private final Quarantine quarantine;
  private final Work work;
  private final Transfer transfer;
  private long restored;
  private long left;
  private String firstLeft = "";

  Restoration(PrunedFolder pruned, Quarantine quarantine, Work work) {
    this.pruned = pruned;
    this.quarantine = quarantine;
    this.work = work;
    this.transfer = new Transfer(true, work.limit());
  }

  void run() throws Unsuccessful, IOException {
    try (Folder folder = quarantine.open();
        Folder batch = folder.below(work.note(DirectoryPrune.BATCH))) {
      restore(batch);
    } catch (NoSuchFileException _) {
      throw new Failed(
          "quarantine.gone",
          "%s isn't in %s any more; it was purged"
              .formatted(work.note(DirectoryPrune.BATCH), quarantine.path()));
    }
  }

  private void restore(Folder batch) throws Unsuccessful, IOException {
    if (batch.attributes(Manifest.FILE).isEmpty()) {
      work.output().say("Nothing is left to put back");
      return;
    }
    checkManifest(batch);
    try (Folder start = pruned.open();
        FolderWay way = new FolderWay(start)) {
      Manifest.<Unsuccessful>read(batch, (number, file) -> restore(batch, number, file, way));
    }
    work.output().say("Put %d files back".formatted(restored));
    if (left > 0) {
      throw new Failed(
          "quarantine.conflict",
          "%d files stay in %s, since their places are taken or gone; the first is %s"
              .formatted(
                  left, quarantine.path().resolve(work.note(DirectoryPrune.BATCH)), firstLeft));
    }
    Manifest.markRestored(batch);
  }

  /** It has to be the one that was written when the files were moved. */
  private void checkManifest(Folder batch) throws Failed, IOException {
    Listing listing = new Listing();
    Manifest.<RuntimeException>read(batch, (_, file) -> listing.see(file));
    if (!listing.facts().value(Listing.LISTING).equals(work.note(Listing.LISTING))) {
      throw new Failed(
          "quarantine.changed",
          "The manifest in %s was changed; nothing is put back by it"
              .formatted(quarantine.path().resolve(work.note(DirectoryPrune.BATCH))));
    }
  }

  private void restore(Folder batch, long number, OldFile file, FolderWay way)
      throws Unsuccessful, IOException {
    work.limit().check();
    String stored = Long.toString(number);
    if (batch.attributes(stored).isEmpty()) {
      return;
    }
    try {
      restore(batch, stored, file, way.to(file.path()));
    } catch (FileAlreadyExistsException | NoSuchFileException _) {
      leave(file);
    } catch (FileSystemException noFolder) {
      leave(file);
      work.output().say(String.valueOf(noFolder.getMessage()));
    }
  }

  private void restore(Folder batch, String stored, OldFile file, Folder to)
      throws Failed, IOException {
    String name = FolderWay.name(file.path());
    Optional<PosixFileAttributes> there = to.attributes(name);
    if (there.filter(file::isThat).isPresent()) {
      // It was being copied when the agent died; the original never went.
      batch.delete(stored);
      return;
    }
    if (there.filter(Restoration::isHeldPlace).isEmpty()) {
      // Renaming would replace what somebody puts there right now; this fails instead.
      to.create(name, NOTHING).close();
    }
    transfer.move(file, batch, stored, to, name);
    restored++;
  }

  /** An empty file nobody may read is what an interrupted restoration leaves. */
  private static boolean isHeldPlace(PosixFileAttributes attributes) {
    return attributes.isRegularFile()
        && attributes.size() == 0
        && attributes.permissions().isEmpty();
  }

  private void leave(OldFile file) {
    firstLeft = left == 0 ? file.path() : firstLeft;
    left++;
  }
}
