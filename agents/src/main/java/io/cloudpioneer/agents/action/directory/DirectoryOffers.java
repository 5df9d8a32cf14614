package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.step.Forms;
import io.cloudpioneer.protocol.action.Offer;
import java.util.regex.Pattern;

/** Tells the platform what pruning and purging take. */
final class DirectoryOffers {
  private static final String TIME =
      "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?Z";

  private DirectoryOffers() {}

  static Offer prune(Root root) {
    return offer("directory.prune", root)
        .addParameters(
            Forms.matching(
                Root.PATH,
                "The folder, or one below it",
                Pattern.quote(root.path().toString()) + "(/.*)?"))
        .addParameters(
            Forms.matching(DirectoryPrune.BEFORE, "Files last modified before this time go", TIME))
        .addFacts(Forms.fact(Listing.FILES, "How many files are old enough"))
        .addFacts(Forms.fact(Listing.BYTES, "How many bytes they have"))
        .addFacts(Forms.fact(Listing.LISTING, "SHA-256 over path, size and time of each, in order"))
        .setUndoable(true)
        .build();
  }

  static Offer purge(Root root) {
    return offer("directory.purge", root)
        .addParameters(Forms.only(Root.PATH, "The folder", root.path().toString()))
        .addParameters(
            Forms.matching(
                DirectoryPurge.BEFORE,
                "Steps pruned before this time lose their files for good; %d hours ago at the latest"
                    .formatted(root.keep().toHours()),
                TIME))
        .addFacts(Forms.fact(Batches.COUNT, "How many steps' files are old enough"))
        .addFacts(Forms.fact(Batches.BYTES, "How many bytes they have"))
        .addFacts(Forms.fact(Batches.LISTING, "SHA-256 over each step's key and bytes"))
        .setUndoable(false)
        .build();
  }

  private static Offer.Builder offer(String operation, Root root) {
    return Offer.newBuilder()
        .setOperation(operation)
        .setTarget(root.name())
        .setTimeLimitSeconds((int) root.timeLimit().toSeconds());
  }
}
