package io.cloudpioneer.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace<String> pace = new Pace<>(Duration.ofNanos(100));

  @Test
  void letsTheFirstChangeThroughAtOnce() {
    assertThat(pace.admit(List.of("a", "b"), 0)).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void holdsTheNextOneUntilItsTime() {
    pace.admit(List.of("a"), 0);

    assertThat(pace.admit(List.of("a"), 50)).isEmpty();
    assertThat(pace.release(99)).isEmpty();
    assertThat(pace.release(100)).containsExactly("a");
  }

  @Test
  void tellsManyHeldChangesOnce() {
    pace.admit(List.of("a"), 0);
    pace.admit(List.of("a"), 10);
    pace.admit(List.of("a"), 20);

    assertThat(pace.release(100)).containsExactly("a");
    assertThat(pace.release(200)).isEmpty();
  }

  @Test
  void doesNotHoldWhatNeedsNoPace() {
    Pace<String> none = new Pace<>(Duration.ZERO);
    none.admit(List.of("a"), 5);

    assertThat(none.admit(List.of("a"), 5)).containsExactly("a");
  }
}
