package io.cloudpioneer.graphql.playbook.authoring;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where something begins in a document; both count from 1. */
record Place(int line, int column) {
  static final Place START = new Place(1, 1);

  static Place of(Optional<Mark> mark) {
    return mark.map(it -> new Place(it.getLine() + 1, it.getColumn() + 1)).orElse(START);
  }

  Problem problem(String code, String path, String message) {
    return new Problem(code, line, column, path, message);
  }
}
