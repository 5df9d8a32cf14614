package io.cloudpioneer.agents.state;

import io.cloudpioneer.agents.reading.Metric;
import io.cloudpioneer.agents.reading.ReadingSource;
import io.cloudpioneer.agents.reading.Readings;
import io.cloudpioneer.agents.spool.SpoolContent;
import java.util.function.Supplier;

/** What the agent tells of itself together with the host's readings. */
public final class AgentReadings implements ReadingSource {
  static final Metric MEASURED = Metric.counter("cloudpioneer.agent.measured", "{sample}");
  static final Metric DROPPED = Metric.counter("cloudpioneer.agent.spool.dropped", "{sample}");
  static final Metric WAITING = Metric.gauge("cloudpioneer.agent.spool.samples", "{sample}");
  static final Metric SIZE = Metric.gauge("cloudpioneer.agent.spool.size", "By");
  static final Metric REJECTED = Metric.counter("cloudpioneer.agent.rejected", "{sample}");

  private final AgentCounts counts;
  private final Supplier<SpoolContent> spool;

  public AgentReadings(AgentCounts counts, Supplier<SpoolContent> spool) {
    this.counts = counts;
    this.spool = spool;
  }

  @Override
  public void read(Readings into) {
    SpoolContent content = spool.get();
    into.add(MEASURED, counts.measured());
    into.add(DROPPED, content.dropped());
    into.add(WAITING, content.samples());
    into.add(SIZE, content.bytes());
    into.add(REJECTED, counts.rejected().values().stream().mapToLong(Long::longValue).sum());
  }
}
