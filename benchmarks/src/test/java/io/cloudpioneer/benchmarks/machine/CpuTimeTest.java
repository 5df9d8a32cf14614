package io.cloudpioneer.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CpuTimeTest {
  @Test
  void isThatOfTheProcessAndOfTheChildrenItSawEnd() {
    String stat =
        "4711 (a name (with) brackets) S 1 4711 4711 0 -1 4194560 100 200 3 4 50 6 7 8 20 0 1 0 99";
    assertThat(CpuTime.ticks(stat)).isEqualTo(50 + 6 + 7 + 8);
  }

  @Test
  void growsByWorking() {
    Duration before = CpuTime.ofThisAndItsChildren();
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (CpuTime.ofThisAndItsChildren().equals(before)) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
    assertThat(CpuTime.ofThisAndItsChildren()).isGreaterThan(before);
  }
}
