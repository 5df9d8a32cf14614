package io.cloudpioneer.graphql.playbook.authoring;

import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.events.playbook.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the values of a document that its schema has let through. What is wrong with one is noted
 * and reading goes on with a value that nobody will see, so that all of it is told at once.
 */
final class Reading {
  private final YamlTree tree;
  private final List<Problem> problems = new ArrayList<>();

  Reading(YamlTree tree) {
    this.tree = tree;
  }

  List<Problem> problems() {
    return problems;
  }

  YamlTree tree() {
    return tree;
  }

  void refuse(String code, String pointer, String message) {
    problems.add(tree.placeOf(pointer).problem(code, pointer, message));
  }

  int number(String pointer, int usual) {
    return tree.has(pointer) ? tree.at(pointer).intValue() : usual;
  }

  boolean truth(String pointer, boolean usual) {
    return tree.has(pointer) ? tree.at(pointer).booleanValue() : usual;
  }

  Template template(String pointer) {
    try {
      return new Template(tree.text(pointer));
    } catch (IllegalArgumentException wrong) {
      refuse("playbook.bad-template", pointer, "is no template: " + wrong.getMessage());
      return new Template("");
    }
  }

  Map<String, Template> templates(String pointer) {
    return texts(pointer).keySet().stream()
        .collect(toMap(name -> name, name -> template(Pointer.to(pointer, name))));
  }

  Map<String, String> texts(String pointer) {
    return tree.at(pointer).propertyNames().stream()
        .collect(toMap(name -> name, name -> tree.text(Pointer.to(pointer, name))));
  }

  /** A length of time up to the longest, and longer than none unless the shortest is. */
  Duration length(String pointer, Duration usual, Duration shortest, Duration longest) {
    if (!tree.has(pointer)) {
      return usual;
    }
    Duration length = Duration.parse(tree.text(pointer));
    if (length.compareTo(shortest) < 0 || length.compareTo(longest) > 0) {
      refuse(
          "playbook.bad-length",
          pointer,
          "has to be from %s to %s".formatted(Lengths.write(shortest), Lengths.write(longest)));
    }
    return length;
  }
}
