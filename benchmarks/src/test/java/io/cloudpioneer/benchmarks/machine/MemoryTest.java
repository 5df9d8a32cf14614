package io.cloudpioneer.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void isTheProportionalShare() {
    String rollup =
        """
        55d0-7ffe ---p 00000000 00:00 0   [rollup]
        Rss:              204800 kB
        Pss:              102400 kB
        Pss_Dirty:         51200 kB
        """;
    assertThat(Memory.megabytes(rollup)).isEqualTo(100);
  }

  @Test
  void ofThisProcessIsSome() {
    assertThat(Memory.megabytes(ProcessHandle.current())).isGreaterThan(10);
  }

  @Test
  void isNotGuessedWhereLinuxDoesNotTell() {
    assertThatThrownBy(() -> Memory.megabytes("Rss: 204800 kB\n"))
        .isInstanceOf(CannotMeasure.class);
  }
}
