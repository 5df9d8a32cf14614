package io.cloudpioneer.agents;

import io.cloudpioneer.agents.reading.HostReadings;
import io.cloudpioneer.agents.reading.MetricBatch;
import io.cloudpioneer.agents.reading.Reading;
import io.cloudpioneer.agents.spool.Spool;
import io.cloudpioneer.agents.state.AgentCounts;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Measures the host once, into the spool. */
final class ReadingTask {
  private final HostReadings host;
  private final MetricBatch batch;
  private final Spool spool;
  private final AgentCounts counts;

  ReadingTask(HostReadings host, MetricBatch batch, Spool spool, AgentCounts counts) {
    this.host = host;
    this.batch = batch;
    this.spool = spool;
    this.counts = counts;
  }

  void run() throws IOException {
    Instant now = Instant.now();
    List<Reading> readings = host.read();
    counts.measured(readings.size());
    spool.append(batch.of(readings, now).toByteArray(), readings.size());
  }
}
