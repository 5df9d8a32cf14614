package io.cloudpioneer.app.audit.verification;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.Seal;
import io.cloudpioneer.app.audit.chain.Seals;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.audit.table.StoredBlock;
import java.util.Optional;

/** Checks one block after the other: who signed it, what it follows, and its seals. */
final class BlockCheck {
  private final TrustedKey key;
  private final Findings findings;
  private long number;
  private Bytes hash = Block.NOTHING_BEFORE;

  BlockCheck(TrustedKey key, Findings findings) {
    this.key = key;
    this.findings = findings;
  }

  /** The block's seals, or empty where they are not to be read any more. */
  Optional<Seals> check(StoredBlock stored) {
    Block block = stored.block();
    checkPlace(block);
    checkSignature(block);
    number = block.number();
    hash = block.hash();
    return seals(stored);
  }

  /** Whether there must have been a block between the last one and this. */
  boolean misses(Block block) {
    return block.number() > number + 1;
  }

  private void checkPlace(Block block) {
    if (misses(block)) {
      findings.add(
          "%s missing before %s, so the events between could not be checked"
              .formatted(missing(number + 1, block.number() - 1), block.named()));
    } else if (block.number() < 1) {
      findings.add("%s was inserted: the first block is block 1".formatted(block.named()));
    } else if (!block.previous().equals(hash)) {
      findings.add(
          "%s does not follow from the block before: one of the two was rewritten"
              .formatted(block.named()));
    }
  }

  private static String missing(long first, long last) {
    return first == last
        ? "block %d is".formatted(first)
        : "blocks %d to %d are".formatted(first, last);
  }

  private void checkSignature(Block block) {
    if (!key.is(block.publicKey())) {
      findings.add("%s names another key than the one trusted".formatted(block.named()));
    }
    if (!block.provesItself()) {
      findings.add("%s was changed: its signature does not fit".formatted(block.named()));
    }
  }

  /** The block's seals if they can be read; whether they are those it signed is found out too. */
  Optional<Seals> seals(StoredBlock stored) {
    Block block = stored.block();
    try {
      Seals seals = Seals.parse(stored.seals().toArray());
      if (!fits(seals, block)) {
        findings.add(
            "the seals of %s were changed: they do not give its signed root, so which of these events were changed with them cannot be told"
                .formatted(block.named()));
      }
      return Optional.of(seals);
    } catch (IllegalArgumentException damaged) {
      findings.add(
          "the seals of %s were changed: they cannot be read, so its events could not be checked"
              .formatted(block.named()));
      return Optional.empty();
    }
  }

  private static boolean fits(Seals seals, Block block) {
    if (seals.all().isEmpty()
        || seals.all().size() != block.events()
        || !seals.root().equals(block.root())) {
      return false;
    }
    Seal first = seals.all().getFirst();
    Seal last = seals.all().getLast();
    return first.index() == block.firstIndex()
        && last.index() == block.lastIndex()
        && first.recordedAt().equals(block.firstRecordedAt())
        && last.recordedAt().equals(block.lastRecordedAt());
  }
}
