package io.cloudpioneer.graphql.playbook.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON of YAML's nodes and notes where each of them stood. No tag makes an object. */
final class TreeMaker {
  private static final String CODE = "playbook.not-yaml";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Numbers of more digits are kept roughly: they are out of every bound anyway. */
  private static final int EXACT_DIGITS = 18;

  private final Map<String, Place> keys = new HashMap<>();
  private final Map<String, Place> values = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  YamlTree make(Node root) {
    return new YamlTree(value("", root), keys, values, texts);
  }

  List<Problem> problems() {
    return problems;
  }

  private JsonNode value(String pointer, Node node) {
    values.put(pointer, Place.of(node.getStartMark()));
    return switch (node) {
      case MappingNode mapping -> object(pointer, mapping);
      case SequenceNode sequence -> array(pointer, sequence);
      case ScalarNode scalar -> scalar(pointer, scalar);
      default -> throw new IllegalStateException("A node of no kind that YAML has: " + node);
    };
  }

  private ObjectNode object(String pointer, MappingNode mapping) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      Place place = Place.of(entry.getKeyNode().getStartMark());
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        problems.add(place.problem(CODE, pointer, "has a key that is no text"));
        continue;
      }
      String field = Pointer.to(pointer, key.getValue());
      if (object.has(key.getValue())) {
        problems.add(place.problem(CODE, field, "is written twice: keep one"));
      } else {
        requireStorable(place, pointer, key.getValue());
        keys.put(field, place);
        object.set(key.getValue(), value(field, entry.getValueNode()));
      }
    }
    return object;
  }

  private ArrayNode array(String pointer, SequenceNode sequence) {
    ArrayNode array = JSON.arrayNode();
    for (Node item : sequence.getValue()) {
      array.add(value(Pointer.to(pointer, array.size()), item));
    }
    return array;
  }

  private JsonNode scalar(String pointer, ScalarNode scalar) {
    String text = scalar.getValue();
    texts.put(pointer, text);
    requireStorable(Place.of(scalar.getStartMark()), pointer, text);
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(text));
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : JSON.stringNode(text);
  }

  private static JsonNode number(String text) {
    try {
      return text.length() <= EXACT_DIGITS && text.matches("-?\\d+")
          ? JSON.numberNode(Long.parseLong(text))
          : JSON.numberNode(Double.parseDouble(text));
    } catch (NumberFormatException infiniteOrNone) {
      return JSON.stringNode(text);
    }
  }

  /** An escape may write what no column of the database keeps. */
  private void requireStorable(Place place, String pointer, String text) {
    if (text.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(text)) {
      problems.add(
          place.problem(
              "playbook.bad-text",
              pointer,
              "holds the character U+0000 or half a surrogate pair: remove it"));
    }
  }
}
