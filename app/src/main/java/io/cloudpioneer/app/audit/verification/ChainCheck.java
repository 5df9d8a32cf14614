package io.cloudpioneer.app.audit.verification;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.SealedEvent;
import io.cloudpioneer.app.audit.chain.Seals;
import io.cloudpioneer.app.audit.chain.StoredTime;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.audit.table.BlockTable;
import io.cloudpioneer.app.audit.table.EventTable;
import io.cloudpioneer.app.audit.table.Rows;
import io.cloudpioneer.app.audit.table.StoredBlock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the chain in the database again from the events; memory holds one block at a time. */
final class ChainCheck {
  private final BlockCheck blockCheck;
  private final Findings findings;
  private final CheckProgress progress;

  ChainCheck(TrustedKey key, Findings findings, CheckProgress progress) {
    this.blockCheck = new BlockCheck(key, findings);
    this.findings = findings;
    this.progress = progress;
  }

  /**
   * @param transaction one that sees the same state throughout
   */
  Extent run(Connection transaction) throws SQLException {
    try (Rows<StoredBlock> blocks = BlockTable.withSeals(transaction, Long.MIN_VALUE);
        Rows<SealedEvent> events = EventTable.all(transaction)) {
      EventCheck eventCheck = new EventCheck(events, findings, progress);
      Block last = null;
      for (StoredBlock stored = blocks.take(); stored != null; stored = blocks.take()) {
        last = stored.block();
        if (blockCheck.misses(last)) {
          eventCheck.skipBefore(last.firstIndex());
        }
        Optional<Seals> seals = blockCheck.check(stored);
        if (seals.isPresent()) {
          eventCheck.compare(last, seals.get());
        } else {
          eventCheck.skipBefore(last.lastIndex() + 1);
        }
      }
      return extent(last, events);
    }
  }

  private static Extent extent(@Nullable Block last, Rows<SealedEvent> behind) throws SQLException {
    SealedEvent oldest = behind.peek();
    long unsealed = 0;
    for (SealedEvent event = behind.take(); event != null; event = behind.take()) {
      unsealed++;
    }
    return new Extent(last, unsealed, oldest == null ? null : oldest.seal().recordedAt());
  }

  /**
   * How far the chain goes.
   *
   * @param unsealed how many events lie behind its end, which it says nothing of
   * @param oldestUnsealed when the first of them was recorded
   */
  record Extent(@Nullable Block last, long unsealed, @Nullable StoredTime oldestUnsealed) {}
}
