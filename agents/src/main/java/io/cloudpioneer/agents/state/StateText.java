package io.cloudpioneer.agents.state;

import io.cloudpioneer.agents.spool.SpoolContent;

/** The agent's state as Prometheus reads it. */
final class StateText {
  private StateText() {}

  static String of(AgentCounts counts, SpoolContent spool) {
    return new PrometheusText()
        .state(
            "cloudpioneer_agent_connection",
            "How the agent stands with the collector.",
            "state",
            counts.connection().label())
        .counter(
            "cloudpioneer_agent_samples_measured_total",
            "Samples read from the host.",
            counts.measured())
        .counter(
            "cloudpioneer_agent_samples_delivered_total",
            "Samples the collector took.",
            counts.delivered())
        .counters(
            "cloudpioneer_agent_samples_rejected_total",
            "Samples the collector will never take.",
            "reason",
            counts.rejected())
        .counters(
            "cloudpioneer_agent_export_failures_total",
            "Exports that failed and are tried again.",
            "status",
            counts.failures())
        .gauge("cloudpioneer_agent_spool_bytes", "Disk space the spool uses.", spool.bytes())
        .gauge(
            "cloudpioneer_agent_spool_samples",
            "Samples that wait for an acknowledgement.",
            spool.samples())
        .counter(
            "cloudpioneer_agent_spool_dropped_samples_total",
            "Samples dropped because the spool was full.",
            spool.dropped())
        .gauge(
            "cloudpioneer_agent_certificate_expiry_timestamp_seconds",
            "When the agent's certificate ends; 0 where it has none.",
            counts.certificateEnd().getEpochSecond())
        .toString();
  }
}
