package io.cloudpioneer.graphql.rule;

import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.graphql.metric.AttributeInput;
import io.cloudpioneer.graphql.refusal.Refusal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a rule of what a person sent, or says what to change about it. */
@Component
class RuleReader {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_STEPS = 10;
  private static final Duration LONGEST_HOLD = Duration.ofHours(24);
  private static final Duration LATEST_STEP = Duration.ofDays(7);

  private final KnownMetrics metrics;
  private final PersonalTexts texts;

  RuleReader(KnownMetrics metrics, PersonalTexts texts) {
    this.metrics = metrics;
    this.texts = texts;
  }

  RuleDefinition read(RuleInput input, PersonId writer) {
    String name = input.name().strip();
    require(
        !name.isEmpty() && name.length() <= LONGEST_NAME,
        "input.name",
        "A rule's name has from 1 to %d characters".formatted(LONGEST_NAME));
    metrics.require(input.metric());
    return new RuleDefinition(
        name,
        input.metric(),
        AttributeInput.read(input.matching()),
        condition(input),
        input.severity(),
        escalation(input, writer),
        RecurrenceReader.read(input));
  }

  private static ThresholdCondition condition(RuleInput input) {
    Double clear = input.clearThreshold();
    require(
        Double.isFinite(input.threshold()) && (clear == null || Double.isFinite(clear)),
        "input.threshold",
        "A threshold is a finite number");
    require(
        within(input.holdFor(), LONGEST_HOLD),
        "input.hold-for",
        "A condition is held for PT0S to PT24H, not " + input.holdFor());
    try {
      return new ThresholdCondition(
          input.comparison(),
          input.threshold(),
          clear == null ? input.threshold() : clear,
          input.holdFor());
    } catch (IllegalArgumentException contradiction) {
      throw Refusal.because("rule.invalid", String.valueOf(contradiction.getMessage()));
    }
  }

  private List<EscalationStep> escalation(RuleInput input, PersonId writer) {
    List<RuleInput.Step> steps = input.escalation() == null ? List.of() : input.escalation();
    require(
        steps.size() <= MOST_STEPS,
        "input.escalation",
        "An escalation has at most %d steps, not %d".formatted(MOST_STEPS, steps.size()));
    return steps.stream()
        .map(step -> read(step, writer))
        .sorted(Comparator.comparing(EscalationStep::after))
        .toList();
  }

  private EscalationStep read(RuleInput.Step step, PersonId writer) {
    require(
        within(step.after(), LATEST_STEP),
        "input.escalation",
        "A step comes from PT0S to P7D after the alert, not " + step.after());
    String address = EscalationAddress.read(step.channel(), step.address());
    PersonId owner = step.channel() == Channel.EMAIL ? writer : PersonId.PLATFORM;
    return new EscalationStep(step.after(), step.channel(), texts.seal(owner, address));
  }

  private static boolean within(Duration length, Duration longest) {
    return !length.isNegative() && length.compareTo(longest) <= 0;
  }

  private static void require(boolean fine, String code, String sentence) {
    if (!fine) {
      throw Refusal.because(code, sentence);
    }
  }
}
