package io.cloudpioneer.sagas.playbook;

import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.StepDraft;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookStep;
import io.cloudpioneer.events.playbook.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A playbook with the places of its templates filled by the labels of what set it off. */
record RunDraft(String title, List<StepDraft> steps) {
  RunDraft {
    steps = List.copyOf(steps);
  }

  /** Is refused where a label is missing, which it names. */
  static RunDraft of(PlaybookDefinition definition, Brief brief) {
    Map<String, String> labels = new HashMap<>(EarlierMoments.of(definition, brief.at()));
    labels.putAll(brief.labels());
    return of(definition, labels);
  }

  private static RunDraft of(PlaybookDefinition definition, Map<String, String> labels) {
    try {
      return new RunDraft(
          definition.title().filled(labels),
          definition.steps().stream().map(step -> draft(step, labels)).toList());
    } catch (IllegalArgumentException missing) {
      throw Rejected.because("playbook.label-missing", String.valueOf(missing.getMessage()));
    }
  }

  private static StepDraft draft(PlaybookStep step, Map<String, String> labels) {
    PlaybookStep.Compensation undo = step.compensation();
    return new StepDraft(
        new PlanStep(
            step.name(),
            new Operation(step.operation(), filled(step.parameters(), labels)),
            Map.of(),
            undo == null
                ? null
                : new Operation(undo.operation(), filled(undo.parameters(), labels)),
            step.timeLimit(),
            step.attempts(),
            step.backOff()),
        Set.copyOf(step.restsOn()));
  }

  private static Map<String, String> filled(
      Map<String, Template> templates, Map<String, String> labels) {
    return templates.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().filled(labels)));
  }
}
