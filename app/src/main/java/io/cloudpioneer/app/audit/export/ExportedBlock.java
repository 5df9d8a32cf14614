package io.cloudpioneer.app.audit.export;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.MerkleTree;
import io.cloudpioneer.app.audit.chain.Seal;

/** A block whose events come one after the other. */
final class ExportedBlock {
  private final Block block;
  private final Findings findings;
  private final MerkleTree tree = new MerkleTree();
  private long events;

  ExportedBlock(Block block, Findings findings) {
    this.block = block;
    this.findings = findings;
  }

  void add(Seal seal) {
    tree.add(seal.bytes());
    events++;
  }

  /** All of its events were there. */
  void close() {
    if (events != block.events()) {
      findings.add(
          "%s has %d events, but %d follow it".formatted(block.named(), block.events(), events));
    } else if (!tree.root().equals(block.root())) {
      findings.add(
          "the events that follow %s are not those that it sealed".formatted(block.named()));
    }
  }
}
