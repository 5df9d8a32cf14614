package io.cloudpioneer.graphql.playbook.authoring;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of playbooks, and all that a document has against it. */
final class PlaybookSchema {
  private static final String RESOURCE = "/playbook/playbook.schema.json";
  private static final Schema SCHEMA = load();

  private PlaybookSchema() {}

  static List<Problem> problems(YamlTree tree) {
    return SCHEMA.validate(tree.root()).stream().map(error -> problem(tree, error)).toList();
  }

  private static Problem problem(YamlTree tree, Error error) {
    String pointer = Pointer.of(error.getInstanceLocation());
    return switch (error.getKeyword()) {
      case "additionalProperties" -> {
        String unknown = Pointer.to(pointer, error.getProperty());
        yield problem(tree.placeOfKey(unknown), unknown, "is nothing a playbook has here");
      }
      case "required" ->
          problem(
              tree.placeOf(pointer), pointer, "needs '%s' as well".formatted(error.getProperty()));
      default -> problem(tree.placeOf(pointer), pointer, error.getMessage());
    };
  }

  private static Problem problem(Place place, String pointer, String message) {
    return place.problem("playbook.malformed", pointer, message);
  }

  private static Schema load() {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .errorMessageKeyword("errorMessage")
            .locale(Locale.ENGLISH)
            .build();
    try (InputStream resource = PlaybookSchema.class.getResourceAsStream(RESOURCE)) {
      return SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
          .getSchema(JsonMapper.shared().readTree(Objects.requireNonNull(resource, RESOURCE)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
