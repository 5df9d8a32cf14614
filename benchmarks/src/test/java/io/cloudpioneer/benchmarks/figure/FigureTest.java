package io.cloudpioneer.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {
  @Test
  void isOneLineThatCanBeCompared() {
    assertThat(new Figure.Amount("end_to_end.cpu", 12.3456, "us/sample"))
        .hasToString("figure end_to_end.cpu 12.3 us/sample");
    assertThat(new Figure.Ratio("sink.vs_copy", 0.8149)).hasToString("ratio sink.vs_copy 0.815");
  }

  @ParameterizedTest
  @CsvSource({
    "123456.7, 123457",
    "1000, 1000",
    "99.96, 100.0",
    "12.34, 12.3",
    "1, 1.00",
    "0.05678, 0.0568",
    "0.0000001, 0.000000100"
  })
  void hasAsManyDigitsAsCount(double value, String text) {
    assertThat(Digits.of(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void isNeverWhatNoMeasurementGives(double value) {
    assertThatThrownBy(() -> new Figure.Ratio("sink.vs_copy", value))
        .isInstanceOf(CannotMeasure.class)
        .hasMessageContaining("sink.vs_copy came out as");
    assertThatThrownBy(() -> new Figure.Amount("edge", value, "samples/s"))
        .isInstanceOf(CannotMeasure.class);
  }
}
