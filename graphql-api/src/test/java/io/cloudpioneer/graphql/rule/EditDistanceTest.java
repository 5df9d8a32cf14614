package io.cloudpioneer.graphql.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "abc, abc, 0",
    "abc, '', 3",
    "'', abc, 3",
    "kitten, sitting, 3",
    "system.cpu.utilisation, system.cpu.utilization, 1"
  })
  void countsTheLettersThatDiffer(String from, String to, int expected) {
    assertThat(EditDistance.between(from, to)).isEqualTo(expected);
  }
}
