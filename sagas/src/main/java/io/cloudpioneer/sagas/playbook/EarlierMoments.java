package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookStep;
import io.cloudpioneer.events.playbook.Template;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Moments before a playbook was set off, for templates that ask for them: {@code before.P30D} is 30
 * days earlier, to the second. A plan's times are absolute, so that it means the same whenever it
 * runs.
 */
final class EarlierMoments {
  private static final String LABEL = "before.";

  private EarlierMoments() {}

  /** Those that the playbook's templates have places for; what is no length of time is left out. */
  static Map<String, String> of(PlaybookDefinition definition, Instant setOffAt) {
    Map<String, String> moments = new HashMap<>();
    templates(definition)
        .map(Template::labels)
        .flatMap(Collection::stream)
        .filter(label -> label.startsWith(LABEL))
        .forEach(label -> put(moments, label, setOffAt));
    return moments;
  }

  private static void put(Map<String, String> moments, String label, Instant setOffAt) {
    try {
      Duration length = Duration.parse(label.substring(LABEL.length()));
      moments.put(label, setOffAt.minus(length).truncatedTo(ChronoUnit.SECONDS).toString());
    } catch (DateTimeException | ArithmeticException noLength) {
      // The template is told that there is no such label.
    }
  }

  private static Stream<Template> templates(PlaybookDefinition definition) {
    return Stream.concat(
        Stream.of(definition.title()),
        definition.steps().stream().flatMap(EarlierMoments::templates));
  }

  private static Stream<Template> templates(PlaybookStep step) {
    PlaybookStep.Compensation undo = step.compensation();
    return Stream.concat(
        step.parameters().values().stream(),
        undo == null ? Stream.empty() : undo.parameters().values().stream());
  }
}
