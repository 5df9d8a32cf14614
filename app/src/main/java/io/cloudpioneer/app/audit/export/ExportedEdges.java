package io.cloudpioneer.app.audit.export;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Seal;
import io.cloudpioneer.app.audit.chain.StoredTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether nothing was left out at the edges of the period: recorded time never decreases along the
 * order, so one event before the period shows that none of it came earlier, and likewise behind.
 */
final class ExportedEdges {
  private final Period period;
  private boolean fromTheBeginning;
  private @Nullable StoredTime first;
  private @Nullable StoredTime last;

  ExportedEdges(Period period) {
    this.period = period;
  }

  void take(ExportLine line) {
    switch (line) {
      case ExportLine.Around around -> see(around.block());
      case ExportLine.InPeriod(Block block) -> see(block);
      case EventLine event -> see(event.recordedAt());
      case ExportLine.Outside(Seal seal) -> see(seal.recordedAt());
      case ExportLine.Heading _, ExportLine.End _ -> {}
    }
  }

  private void see(Block block) {
    fromTheBeginning |= first == null && block.number() == 1;
    see(block.firstRecordedAt());
    see(block.lastRecordedAt());
  }

  private void see(StoredTime time) {
    first = first == null ? time : first;
    last = time;
  }

  /** What may have been left out at the beginning. */
  Optional<String> missing() {
    if (!fromTheBeginning && (first == null || first.compareTo(period.from()) >= 0)) {
      return Optional.of(
          "the beginning of the period is not shown: what was sealed before its first event is missing");
    }
    return Optional.empty();
  }

  /** What cannot be told of the end. */
  Optional<String> open() {
    if (last == null || last.compareTo(period.to()) < 0) {
      return Optional.of(
          "the chain ended with this period when it was exported; that nothing of the period was sealed later, the file alone cannot show");
    }
    return Optional.empty();
  }
}
