package io.cloudpioneer.graphql.rule;

import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.graphql.identity.People;
import io.cloudpioneer.graphql.refusal.Refusal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an escalation's steps of what a person sent, or says what to change about them. */
@Component
class EscalationReader {
  private static final int MOST_STEPS = 10;
  private static final Duration LATEST_STEP = Duration.ofDays(7);

  private final PersonalTexts texts;
  private final People people;

  EscalationReader(PersonalTexts texts, People people) {
    this.texts = texts;
    this.people = people;
  }

  List<EscalationStep> read(@Nullable List<RuleInput.Step> input) {
    List<RuleInput.Step> steps = input == null ? List.of() : input;
    if (steps.size() > MOST_STEPS) {
      throw Refusal.because(
          "input.escalation",
          "An escalation has at most %d steps, not %d".formatted(MOST_STEPS, steps.size()));
    }
    return steps.stream()
        .map(this::read)
        .sorted(Comparator.comparing(EscalationStep::after))
        .toList();
  }

  private EscalationStep read(RuleInput.Step step) {
    if (step.after().isNegative() || step.after().compareTo(LATEST_STEP) > 0) {
      throw Refusal.because(
          "input.escalation", "A step comes from PT0S to P7D after the alert, not " + step.after());
    }
    String address = EscalationAddress.read(step.channel(), step.address());
    return new EscalationStep(
        step.after(), step.channel(), texts.seal(owner(step, address), address));
  }

  /**
   * A letter's address is whose it reaches: forgetting a rule's author leaves it, forgetting them
   * doesn't.
   */
  private PersonId owner(RuleInput.Step step, String address) {
    return switch (step.channel()) {
      case EMAIL -> people.reachedAt(address);
      case WEBHOOK -> PersonId.PLATFORM;
    };
  }
}
