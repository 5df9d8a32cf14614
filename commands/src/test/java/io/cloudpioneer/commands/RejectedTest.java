package io.cloudpioneer.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RejectedTest {
  private static final Rejected REFUSAL =
      Rejected.because("alert.not-open", "Only an open alert can be acknowledged");

  @Test
  void saysWhyToPeople() {
    assertThat(REFUSAL).hasMessage("Only an open alert can be acknowledged");
  }

  @Test
  void saysWhyToPrograms() {
    assertThat(REFUSAL.reason().code()).isEqualTo("alert.not-open");
  }

  @Test
  void saysWhetherAskingAgainMayHelp() {
    assertThat(REFUSAL.isForNow()).isFalse();
    assertThat(Rejected.forNow("platform.busy", "Send it again in a moment").isForNow()).isTrue();
  }

  /** Axon hands on a failure's details where it cannot hand on the failure itself. */
  @Test
  void carriesItsReasonAsDetails() {
    assertThat(REFUSAL.getDetails()).contains(REFUSAL.reason());
  }
}
