package io.cloudpioneer.agents.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.spool.SpoolContent;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StatePageTest {
  private final AgentCounts counts = new AgentCounts();

  @Test
  void tellsItsStateToPrometheus() throws Exception {
    counts.measured(10);
    counts.delivered(7);
    counts.rejected(3, "a \"bad\"\nname");
    counts.connection(Connection.AWAY);
    counts.certificateEnd(Instant.ofEpochSecond(1_800_000_000));
    int port = freePort();
    try (StatePage _ = StatePage.serve(port, counts, () -> new SpoolContent(2_048, 5, 9))) {
      HttpResponse<String> page = get(port);
      assertThat(page.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
      assertThat(page.body())
          .contains("# TYPE cloudpioneer_agent_samples_measured_total counter")
          .contains("cloudpioneer_agent_samples_measured_total 10\n")
          .contains("cloudpioneer_agent_samples_delivered_total 7\n")
          .contains(
              "cloudpioneer_agent_samples_rejected_total{reason=\"a \\\"bad\\\"\\nname\"} 3\n")
          .contains("cloudpioneer_agent_connection{state=\"away\"} 1\n")
          .contains("cloudpioneer_agent_spool_bytes 2048\n")
          .contains("cloudpioneer_agent_spool_samples 5\n")
          .contains("cloudpioneer_agent_spool_dropped_samples_total 9\n")
          .contains("cloudpioneer_agent_certificate_expiry_timestamp_seconds 1800000000\n");
    }
  }

  @Test
  void goesOnWithoutWhereThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        StatePage page =
            StatePage.serve(taken.getLocalPort(), counts, () -> new SpoolContent(0, 0, 0))) {
      assertThat(page).isNotNull();
    }
  }

  @Test
  void keepsNoMoreThanAFewReasonsApart() {
    for (int reason = 0; reason < 1_000; reason++) {
      counts.rejected(1, "reason " + reason);
    }
    assertThat(counts.rejected()).hasSizeLessThanOrEqualTo(21).containsEntry("other", 980L);
  }

  private static HttpResponse<String> get(int port) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:%d/metrics".formatted(port));
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
