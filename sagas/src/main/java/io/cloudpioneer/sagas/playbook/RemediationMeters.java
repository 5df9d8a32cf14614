package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.events.playbook.OwnAlerts;
import io.cloudpioneer.events.playbook.RunOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts how remediations end, by playbook; one that is told again after a kill may count twice.
 */
@Component
class RemediationMeters {
  private static final String ENDED = OwnAlerts.METRICS + "ended";
  private static final String OUTCOME = "outcome";

  private final MeterRegistry meters;

  RemediationMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  void ended(String playbook, RunOutcome outcome) {
    count(playbook, outcome.name());
  }

  /** Nothing was done: a limit forbade it, or no plan could be made. */
  void refused(String playbook) {
    count(playbook, "REFUSED");
  }

  private void count(String playbook, String outcome) {
    meters.counter(ENDED, OwnAlerts.PLAYBOOK, playbook, OUTCOME, outcome).increment();
  }
}
