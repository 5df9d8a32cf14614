package io.cloudpioneer.graphql.playbook.authoring;

import io.cloudpioneer.events.playbook.PlaybookDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A playbook as people write it: YAML or JSON, checked against a JSON Schema. */
public final class PlaybookDocument {
  private PlaybookDocument() {}

  /**
   * What a document says.
   *
   * @param definition null where there are problems
   * @param problems all that are found, in the order of the lines
   */
  public record Checked(@Nullable PlaybookDefinition definition, List<Problem> problems) {}

  public static Checked read(String yaml) {
    YamlReader.Read read = YamlReader.read(yaml);
    YamlTree tree = read.tree();
    List<Problem> problems = new ArrayList<>(read.problems());
    if (tree != null) {
      problems.addAll(PlaybookSchema.problems(tree));
    }
    if (tree == null || !problems.isEmpty()) {
      return refused(problems);
    }
    Reading reading = new Reading(tree);
    PlaybookDefinition definition = new DefinitionReader(reading).read();
    return reading.problems().isEmpty()
        ? new Checked(definition, List.of())
        : refused(reading.problems());
  }

  private static Checked refused(List<Problem> problems) {
    Comparator<Problem> byPlace =
        Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);
    return new Checked(null, problems.stream().sorted(byPlace).distinct().toList());
  }

  /** The document of a stored playbook; read again it gives the same. */
  public static String write(PlaybookDefinition definition) {
    return DefinitionWriter.write(definition);
  }
}
