package io.cloudpioneer.ingestion.metric.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OtlpEncodingTest {
  @Test
  void goesByTheMediaTypeWithoutItsParameters() {
    assertThat(OtlpEncoding.of("Application/JSON; charset=utf-8")).isEqualTo(OtlpEncoding.JSON);
    assertThat(OtlpEncoding.of("application/x-protobuf")).isEqualTo(OtlpEncoding.PROTOBUF);
  }

  @Test
  void refusesOtherMediaTypes() {
    assertThatThrownBy(() -> OtlpEncoding.of("text/plain"))
        .isInstanceOfSatisfying(
            HttpFault.class, fault -> assertThat(fault.status()).isEqualTo(415));
    assertThatThrownBy(() -> OtlpEncoding.of(null)).isInstanceOf(HttpFault.class);
  }

  @Test
  void readsJsonAsTheSpecificationWritesIt() throws InvalidProtocolBufferException {
    String json =
        """
        {"resourceMetrics":[{"resource":{"attributes":[{"key":"host.id","value":{"stringValue":"h"}}]},
          "scopeMetrics":[{"metrics":[{"name":"m","unknown":1,"sum":{"aggregationTemporality":2,"isMonotonic":true,
          "dataPoints":[{"timeUnixNano":"1700000000000000000","asInt":"5"}]}}]}]}]}\
        """;

    ExportMetricsServiceRequest request =
        OtlpEncoding.JSON.parse(json.getBytes(StandardCharsets.UTF_8));

    assertThat(
            request
                .getResourceMetrics(0)
                .getScopeMetrics(0)
                .getMetrics(0)
                .getSum()
                .getDataPoints(0)
                .getAsInt())
        .isEqualTo(5);
  }

  @Test
  void saysOfAnyBytesEitherWhatTheyAreOrThatTheyAreMalformed() {
    Random random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      for (OtlpEncoding encoding : OtlpEncoding.values()) {
        try {
          assertThat(encoding.parse(bytes)).isNotNull();
        } catch (InvalidProtocolBufferException malformed) {
          assertThat(malformed).message().isNotBlank();
        }
      }
    }
  }
}
