package io.cloudpioneer.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchesTest {
  @ParameterizedTest
  @ValueSource(strings = {"ingest", "commands", "views", "start"})
  void areFoundByTheirNames(String name) {
    assertThat(Benches.named(name).name()).isEqualTo(name);
    assertThat(Benches.named(name).options()).contains(Option.ROUNDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ingestion"})
  void areListedWhereTheNameIsNone(String name) {
    assertThatThrownBy(() -> Benches.named(name))
        .isInstanceOf(BadArgument.class)
        .hasMessageContainingAll("ingest", "commands", "views", "start", "--rounds=5");
  }
}
