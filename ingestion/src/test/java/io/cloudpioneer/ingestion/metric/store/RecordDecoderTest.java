package io.cloudpioneer.ingestion.metric.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.cloudpioneer.protocol.metric.MeasuredResource;
import io.cloudpioneer.protocol.metric.SampleBatch;
import io.cloudpioneer.protocol.metric.SeriesKind;
import io.cloudpioneer.protocol.metric.SeriesSamples;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordDecoderTest {
  @Test
  void readsTimesToTheMicrosecond() throws Undecodable {
    DecodedRecord decoded = decode(good().build().toByteArray());

    assertThat(decoded.series().getFirst().micros()).containsExactly(1_700_000_000_000_001L);
    assertThat(decoded.series().getFirst().values()).containsExactly(4.5);
  }

  @Test
  void putsAsideWhatIsNoBatch() {
    assertUndecodable(new byte[] {1, 2, 3}, "SampleBatch");
    assertUndecodable(null, "empty");
  }

  @Test
  void putsAsideWhatNoDatabaseCouldKeep() {
    assertUndecodable(with(series -> series.setMetric("a\0")), "U+0000");
    assertUndecodable(with(series -> series.setMetric("")), "no metric");
    assertUndecodable(with(series -> series.putAttributes("k", "\0")), "U+0000");
    assertUndecodable(with(series -> series.setValue(0, Double.NaN)), "NaN");
    assertUndecodable(with(series -> series.addValue(1)), "1 times but 2 values");
    assertUndecodable(with(series -> series.clearKind()), "kind");
    assertUndecodable(with(series -> series.setTimeUnixNano(0, -1)), "2262");
  }

  @Test
  void putsAsideWhatBelongsToNoResource() {
    SampleBatch.Builder shortId = good();
    shortId.getResourceBuilder().setResourceId(ByteString.copyFrom(new byte[3]));
    assertUndecodable(shortId.build().toByteArray(), "16 bytes");

    SampleBatch.Builder noScope = good();
    noScope.getResourceBuilder().setScope("nowhere");
    assertUndecodable(noScope.build().toByteArray(), "scope");
  }

  private static byte[] with(Consumer<SeriesSamples.Builder> change) {
    SampleBatch.Builder batch = good();
    change.accept(batch.getSeriesBuilder(0));
    return batch.build().toByteArray();
  }

  private static void assertUndecodable(byte @Nullable [] value, String cause) {
    assertThatThrownBy(() -> decode(value))
        .isInstanceOf(Undecodable.class)
        .hasMessageContaining(cause);
  }

  private static DecodedRecord decode(byte @Nullable [] value) throws Undecodable {
    return RecordDecoder.decode(new ConsumerRecord<>("metrics.raw", 3, 7, new byte[16], value));
  }

  private static SampleBatch.Builder good() {
    return SampleBatch.newBuilder()
        .setClient("token:t")
        .setResource(
            MeasuredResource.newBuilder()
                .setResourceId(ByteString.copyFrom(new byte[16]))
                .setScope("on_premises/default/default"))
        .addSeries(
            SeriesSamples.newBuilder()
                .setMetric("m")
                .setKind(SeriesKind.GAUGE)
                .addTimeUnixNano(1_700_000_000_000_001_999L)
                .addValue(4.5));
  }
}
