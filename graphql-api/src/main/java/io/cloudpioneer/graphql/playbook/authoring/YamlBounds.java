package io.cloudpioneer.graphql.playbook.authoring;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;

/**
 * How large a document may be. It is counted while it is read for the first time, before a tree is
 * made of it: the tree's maker calls itself at each level, and an alias could stand for any number
 * of nodes.
 */
final class YamlBounds {
  /** In characters. */
  static final int LARGEST = 64 * 1024;

  static final int MOST_NODES = 10_000;
  static final int DEEPEST = 20;

  private static final String CODE = "playbook.too-large";

  private YamlBounds() {}

  /** What a document has too much of, if anything. */
  static Optional<Problem> exceeded(String yaml, LoadSettings settings) {
    if (yaml.length() > LARGEST) {
      return tooLarge(Place.START, "has more than %,d characters".formatted(LARGEST));
    }
    int depth = 0;
    int nodes = 0;
    for (Event event : new Parse(settings).parseString(yaml)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      nodes += event instanceof NodeEvent ? 1 : 0;
      Place here = Place.of(event.getStartMark());
      if (event instanceof AliasEvent) {
        return Optional.of(
            here.problem(
                "playbook.alias", "", "has an alias (*name) here: write the value out instead"));
      }
      if (depth > DEEPEST) {
        return tooLarge(here, "is nested deeper than %d levels".formatted(DEEPEST));
      }
      if (nodes > MOST_NODES) {
        return tooLarge(here, "has more than %,d values".formatted(MOST_NODES));
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> tooLarge(Place place, String message) {
    return Optional.of(place.problem(CODE, "", message));
  }
}
