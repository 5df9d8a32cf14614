package io.cloudpioneer.graphql.playbook.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads YAML 1.2, of which JSON is a part, into values with their places. */
final class YamlReader {
  private static final String CODE = "playbook.not-yaml";
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(YamlBounds.LARGEST).build();

  private YamlReader() {}

  /**
   * What was read.
   *
   * @param tree null where there is no saying what the document means
   */
  record Read(@Nullable YamlTree tree, List<Problem> problems) {}

  static Read read(String yaml) {
    try {
      Optional<Problem> exceeded = YamlBounds.exceeded(yaml, SETTINGS);
      return exceeded.isPresent() ? refused(exceeded.get()) : tree(yaml);
    } catch (MarkedYamlEngineException wrong) {
      Place place = Place.of(wrong.getProblemMark());
      return refused(place.problem(CODE, "", "can't be read as YAML here: " + wrong.getProblem()));
    } catch (YamlEngineException wrong) {
      return refused(
          Place.START.problem(CODE, "", "can't be read as YAML: " + firstLine(wrong.getMessage())));
    }
  }

  private static Read tree(String yaml) {
    List<Node> documents = new ArrayList<>();
    new Compose(SETTINGS).composeAllFromString(yaml).forEach(documents::add);
    if (documents.isEmpty()) {
      return refused(Place.START.problem(CODE, "", "is empty: write its name, trigger and steps"));
    }
    if (documents.size() > 1) {
      Place second = Place.of(documents.get(1).getStartMark());
      return refused(second.problem(CODE, "", "ends here: keep one document and remove the '---'"));
    }
    TreeMaker maker = new TreeMaker();
    YamlTree tree = maker.make(documents.getFirst());
    return new Read(tree, maker.problems());
  }

  private static Read refused(Problem problem) {
    return new Read(null, List.of(problem));
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
