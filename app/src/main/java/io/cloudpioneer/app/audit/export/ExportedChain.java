package io.cloudpioneer.app.audit.export;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.MerkleTree;
import io.cloudpioneer.app.audit.chain.Seal;
import io.cloudpioneer.app.audit.chain.Terminal;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import org.jspecify.annotations.Nullable;

/** Takes the lines of an export one after the other and says which do not fit. */
final class ExportedChain {
  private final Period period;
  private final TrustedKey key;
  private final Findings findings;
  private final ExportedEdges edges;
  private @Nullable Block last;
  private @Nullable ExportedBlock open;
  private long events;
  private long blocks;
  private boolean ended;

  ExportedChain(Period period, TrustedKey key, Findings findings) {
    this.period = period;
    this.key = key;
    this.findings = findings;
    this.edges = new ExportedEdges(period);
  }

  /**
   * @param before the hash over all lines before this one
   */
  void take(ExportLine line, long number, Bytes before) {
    switch (line) {
      case ExportLine.Heading _ -> findings.add("line %d is a second heading".formatted(number));
      case ExportLine.Before(Block block) -> {
        follow(block, number);
        requireOutside(block.lastRecordedAt().compareTo(period.from()) < 0, block, number);
      }
      case ExportLine.After(Block block) -> {
        follow(block, number);
        requireOutside(block.firstRecordedAt().compareTo(period.to()) >= 0, block, number);
      }
      case ExportLine.InPeriod(Block block) -> {
        follow(block, number);
        open = new ExportedBlock(block, findings);
        blocks++;
      }
      case EventLine event -> take(event, number);
      case ExportLine.Outside(Seal seal) -> outside(seal, number);
      case ExportLine.End end -> end(end, number, before);
    }
    edges.take(line);
  }

  private void follow(Block block, long number) {
    close();
    if (last != null
        && (block.number() != last.number() + 1 || !block.previous().equals(last.hash()))) {
      findings.add(
          "line %d: %s does not follow from %s".formatted(number, block.named(), last.named()));
    }
    if (!key.is(block.publicKey())) {
      findings.add("line %d names another key than the one trusted".formatted(number));
    }
    if (!block.provesItself()) {
      findings.add(
          "line %d was changed: the signature of %s does not fit".formatted(number, block.named()));
    }
    last = block;
  }

  /** Or a block of the period could be passed off as one around it, to leave out its events. */
  private void requireOutside(boolean outside, Block block, long number) {
    if (!outside) {
      findings.add(
          "line %d: %s is of the period, but its events are left out"
              .formatted(number, block.named()));
    }
  }

  private void take(EventLine line, long number) {
    Seal seal = line.event().seal();
    events++;
    if (!MerkleTree.leafHash(seal.bytes()).equals(line.leaf())) {
      findings.add("line %d was changed: %s".formatted(number, seal.named()));
    }
    if (!period.holds(seal.recordedAt())) {
      findings.add("line %d: %s is not of the period".formatted(number, seal.named()));
    }
    add(seal, number);
  }

  private void outside(Seal seal, long number) {
    if (period.holds(seal.recordedAt())) {
      findings.add(
          "line %d: %s is of the period, but its contents are withheld"
              .formatted(number, seal.named()));
    }
    add(seal, number);
  }

  private void add(Seal seal, long number) {
    if (open == null) {
      findings.add("line %d: %s is in no block".formatted(number, seal.named()));
    } else {
      open.add(seal);
    }
  }

  private void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private void end(ExportLine.End end, long number, Bytes before) {
    close();
    ended = true;
    if (end.events() != events || end.blocks() != blocks) {
      findings.add(
          "line %d counts %d events in %d blocks, but there are %d in %d"
              .formatted(number, end.events(), end.blocks(), events, blocks));
    }
    if (!end.sha256().equals(before)) {
      findings.add("something before line %d was changed: its hash is another".formatted(number));
    }
    edges.missing().ifPresent(findings::add);
  }

  boolean hasEnded() {
    return ended;
  }

  void tell(Terminal terminal) {
    terminal.say(
        "Checked",
        "%,d events recorded from %s on and before %s, in %,d blocks",
        events,
        period.from(),
        period.to(),
        blocks);
    edges.open().ifPresent(caveat -> terminal.say("Note", caveat));
  }
}
