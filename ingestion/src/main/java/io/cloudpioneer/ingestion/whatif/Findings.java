package io.cloudpioneer.ingestion.whatif;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.ingestion.job.TakenJob;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts all findings of a job, and keeps as many as are looked at. Safe for several threads. */
final class Findings {
  /** Further ones are counted only. */
  static final int MOST_KEPT = 10_000;

  private final FindingTable table;
  private final TakenJob job;
  private final @Nullable AlertRuleId rule;
  private final Set<UUID> resources = new HashSet<>();
  private final Set<UUID> flapping = new HashSet<>();
  private int kept;
  private long alerts;
  private long reopenings;
  private long stillRaised;

  Findings(FindingTable table, TakenJob job, @Nullable AlertRuleId rule) {
    this.table = table;
    this.job = job;
    this.rule = rule;
  }

  synchronized void add(List<Finding> findings) {
    for (Finding finding : findings) {
      resources.add(finding.series().resource());
      if (finding.period().flapping()) {
        flapping.add(finding.series().fingerprint());
      }
      if (finding.period().reopened()) {
        reopenings++;
      } else {
        alerts++;
      }
      if (finding.period().clearedAt() == null) {
        stillRaised++;
      }
    }
    List<Finding> room = findings.subList(0, Math.min(findings.size(), MOST_KEPT - kept));
    if (!room.isEmpty()) {
      table.add(job, rule, kept + 1, room);
      kept += room.size();
    }
  }

  /** By the names that the event of the job's end has. */
  synchronized Map<String, Long> figures() {
    Map<String, Long> figures = new HashMap<>();
    figures.put("alerts", alerts);
    figures.put("reopenings", reopenings);
    figures.put("stillRaised", stillRaised);
    figures.put("flapping", (long) flapping.size());
    figures.put("resources", (long) resources.size());
    figures.put("kept", (long) kept);
    return figures;
  }
}
