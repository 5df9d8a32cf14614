package io.cloudpioneer.graphql.playbook.authoring;

import io.cloudpioneer.events.playbook.PlaybookStep;
import io.cloudpioneer.events.playbook.PlaybookStep.Compensation;
import io.cloudpioneer.events.playbook.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the steps of a playbook. */
final class StepReader {
  private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);
  private static final Duration USUAL_BACK_OFF = Duration.ofSeconds(30);
  private static final Duration SHORTEST_LIMIT = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Reading reading;
  private final StepNames names;

  StepReader(Reading reading) {
    this.reading = reading;
    this.names = new StepNames(reading);
  }

  List<PlaybookStep> read() {
    List<PlaybookStep> steps = new ArrayList<>();
    for (int number = 0; number < reading.tree().at("/steps").size(); number++) {
      steps.add(step("/steps/" + number));
    }
    names.requireNoCycle();
    return steps;
  }

  private PlaybookStep step(String pointer) {
    return new PlaybookStep(
        reading.tree().text(pointer + "/name"),
        reading.tree().text(pointer + "/operation"),
        reading.templates(pointer + "/parameters"),
        reading.tree().at(pointer + "/restsOn").valueStream().map(JsonNode::asString).toList(),
        compensation(pointer + "/compensation"),
        reading.length(pointer + "/timeLimit", USUAL_LIMIT, SHORTEST_LIMIT, LONGEST),
        reading.number(pointer + "/attempts", 1),
        reading.length(pointer + "/backOff", USUAL_BACK_OFF, Duration.ZERO, LONGEST));
  }

  private @Nullable Compensation compensation(String pointer) {
    if (!reading.tree().has(pointer)) {
      return null;
    }
    String does =
        reading.tree().has(pointer + "/step") ? names.namedBy(pointer + "/step") : pointer;
    Map<String, Template> parameters = reading.templates(does + "/parameters");
    return new Compensation(reading.tree().text(does + "/operation"), parameters);
  }
}
