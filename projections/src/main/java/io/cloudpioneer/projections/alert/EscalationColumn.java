package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a rule's escalation lies in its {@code jsonb} column. */
final class EscalationColumn {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

  private record Step(String after, Channel channel, UUID owner, String address) {}

  private EscalationColumn() {}

  static String write(List<EscalationStep> steps) {
    return JSON.writeValueAsString(
        steps.stream()
            .map(step ->
                new Step(
                    step.after().toString(),
                    step.channel(),
                    step.address().owner().value(),
                    step.address().ciphertext()))
            .toList());
  }

  static List<EscalationStep> read(String column) {
    return JSON.readValue(column, STEPS).stream()
        .map(step ->
            new EscalationStep(
                Duration.parse(step.after()),
                step.channel(),
                new SealedText(new PersonId(step.owner()), step.address())))
        .toList();
  }
}
