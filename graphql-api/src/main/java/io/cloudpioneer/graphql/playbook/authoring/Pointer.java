package io.cloudpioneer.graphql.playbook.authoring;

import com.networknt.schema.path.NodePath;

/** JSON pointers (RFC 6901). */
final class Pointer {
  private Pointer() {}

  static String of(NodePath path) {
    StringBuilder pointer = new StringBuilder();
    for (int number = 0; number < path.getNameCount(); number++) {
      pointer.append(to("", path.getElement(number)));
    }
    return pointer.toString();
  }

  /** To a field, or to an item by its number from 0. */
  static String to(String parent, Object child) {
    return parent + '/' + child.toString().replace("~", "~0").replace("/", "~1");
  }
}
