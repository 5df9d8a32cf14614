package io.cloudpioneer.ml.band;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real series of the Numenta Anomaly Benchmark: CPU use of two EC2 instances, every 5 minutes. */
class ExpectedBandOnNabTest {
  /** A window that was labelled as anomalous. */
  private record Window(String from, String to) {
    boolean contains(String time) {
      return from.compareTo(time) <= 0 && time.compareTo(to) <= 0;
    }
  }

  private record Row(String time, double value) {
    long minute() {
      return LocalDateTime.parse(time.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC) / 60;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ec2_cpu_utilization_24ae8d, 2014-02-26 13:45:00, 2014-02-27 06:25:00, 2014-02-27 08:55:00, 2014-02-28 01:35:00",
    "ec2_cpu_utilization_5f5533, 2014-02-18 16:02:00, 2014-02-19 08:42:00, 2014-02-24 10:17:00, 2014-02-25 02:57:00"
  })
  void coversWhatIsNotLabelledAsAnomalous(
      String series, String firstFrom, String firstTo, String secondFrom, String secondTo)
      throws IOException {
    List<Window> anomalies =
        List.of(new Window(firstFrom, firstTo), new Window(secondFrom, secondTo));
    ExpectedBand band = ExpectedBand.empty();
    int asked = 0;
    int inside = 0;
    for (Row row : rows(series)) {
      var expected = band.at(row.minute());
      if (expected.isPresent() && anomalies.stream().noneMatch(it -> it.contains(row.time()))) {
        asked++;
        inside += expected.get().contains(row.value()) ? 1 : 0;
      }
      band = band.after(row.minute(), row.value());
    }
    assertThat((double) inside / asked).isBetween(0.90, 0.999);
  }

  private static List<Row> rows(String series) throws IOException {
    try (InputStream file =
        ExpectedBandOnNabTest.class.getResourceAsStream("/nab/" + series + ".csv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .map(parts -> new Row(parts[0], Double.parseDouble(parts[1])))
          .toList();
    }
  }
}
