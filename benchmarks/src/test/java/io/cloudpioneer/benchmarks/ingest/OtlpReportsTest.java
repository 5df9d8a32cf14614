package io.cloudpioneer.benchmarks.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OtlpReportsTest {
  private static final Fleet FLEET = new Fleet("service", 4, 25);

  @Test
  void holdOneSampleOfEverySeriesOfEachService() throws Exception {
    byte[] request = new OtlpReports(FLEET).request(1, 3, 1_000);
    var reports = ExportMetricsServiceRequest.parseFrom(request).getResourceMetricsList();
    assertThat(reports).hasSize(2);
    List<Metric> metrics = reports.getFirst().getScopeMetrics(0).getMetricsList();
    assertThat(metrics.stream().mapToInt(metric -> metric.getGauge().getDataPointsCount()).sum())
        .isEqualTo(25);
  }

  @Test
  void tellAllSeriesOfAServiceApart() {
    Set<Map.Entry<String, Map<String, String>>> series = new HashSet<>();
    for (int number = 0; number < FLEET.series(); number++) {
      series.add(Map.entry(FLEET.metric(number), FLEET.labels(number)));
    }
    assertThat(series).hasSize(25);
  }

  @Test
  void haveTheSameValuesForTheSameMoment() {
    assertThat(FLEET.values(2, 1_000)).isEqualTo(FLEET.values(2, 1_000)).hasSize(25);
    assertThat(FLEET.values(2, 1_000)).isNotEqualTo(FLEET.values(2, 2_000));
  }
}
