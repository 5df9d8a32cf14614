package io.cloudpioneer.app.audit.verification;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.Seal;
import io.cloudpioneer.app.audit.chain.SealedEvent;
import io.cloudpioneer.app.audit.chain.Seals;
import io.cloudpioneer.app.audit.table.Rows;
import java.sql.SQLException;

/** Walks the events beside their seals, both in the global order. */
final class EventCheck {
  private final Rows<SealedEvent> events;
  private final Findings findings;
  private final CheckProgress progress;

  EventCheck(Rows<SealedEvent> events, Findings findings, CheckProgress progress) {
    this.events = events;
    this.findings = findings;
    this.progress = progress;
  }

  /** Compares the events of a block. */
  void compare(Block block, Seals seals) throws SQLException {
    for (Seal sealed : seals.all()) {
      reportInsertedBefore(sealed.index());
      SealedEvent event = events.peek();
      if (event != null && event.seal().index() == sealed.index()) {
        compare(block, sealed, event.seal());
        next();
      } else {
        findings.add(
            "%s was removed; block %d sealed it".formatted(sealed.named(), block.number()));
      }
    }
    reportInsertedBefore(block.lastIndex() + 1);
  }

  private void compare(Block block, Seal sealed, Seal found) {
    if (!found.equals(sealed)) {
      findings.add(
          "%s was changed after block %d sealed it: %s"
              .formatted(
                  sealed.named(), block.number(), String.join(", ", sealed.differences(found))));
    }
  }

  private void reportInsertedBefore(long index) throws SQLException {
    for (SealedEvent event = events.peek();
        event != null && event.seal().index() < index;
        event = events.peek()) {
      findings.add("%s was inserted: no block sealed it".formatted(event.seal().named()));
      next();
    }
  }

  /** Leaves out events whose block is missing, or whose seals cannot be read. */
  void skipBefore(long index) throws SQLException {
    for (SealedEvent event = events.peek();
        event != null && event.seal().index() < index;
        event = events.peek()) {
      next();
    }
  }

  private void next() throws SQLException {
    events.take();
    progress.checkedOne();
  }
}
