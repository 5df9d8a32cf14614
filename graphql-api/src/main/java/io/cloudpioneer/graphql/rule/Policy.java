package io.cloudpioneer.graphql.rule;

import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.projections.alert.PolicyView;
import java.time.Instant;
import java.util.List;

/** An escalation policy as the schema has it; its addresses are opened only where asked for. */
record Policy(
    EscalationPolicyId id,
    int version,
    String name,
    List<EscalationStep> steps,
    int rules,
    PersonId writer,
    Instant changedAt) {

  static Policy of(PolicyView view) {
    return new Policy(
        view.id(),
        view.version(),
        view.policy().name(),
        view.policy().steps(),
        view.rules(),
        view.changedBy(),
        view.changedAt());
  }
}
