package io.cloudpioneer.graphql.gateway;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large a document is once its fragments are spread, counted without spreading them: each
 * fragment is measured once, so that fragments of fragments cannot make the counting itself long.
 */
record DocumentSize(long fields, long aliases, int depth) {
  private static final DocumentSize NOTHING = new DocumentSize(0, 0, 0);
  private static final long ENOUGH = Integer.MAX_VALUE;

  static DocumentSize of(Document document) {
    Counting counting = new Counting(document);
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .map(operation -> counting.of(operation.getSelectionSet()))
        .reduce(NOTHING, DocumentSize::and);
  }

  private DocumentSize and(DocumentSize other) {
    return new DocumentSize(
        Math.min(ENOUGH, fields + other.fields),
        Math.min(ENOUGH, aliases + other.aliases),
        Math.max(depth, other.depth));
  }

  private DocumentSize under(Field field) {
    return new DocumentSize(fields + 1, aliases + (field.getAlias() == null ? 0 : 1), depth + 1);
  }

  private static final class Counting {
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, DocumentSize> measured = new HashMap<>();

    Counting(Document document) {
      fragments = new HashMap<>();
      document
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    DocumentSize of(@Nullable SelectionSet selections) {
      DocumentSize size = NOTHING;
      if (selections != null) {
        for (Selection<?> selection : selections.getSelections()) {
          size = size.and(of(selection));
        }
      }
      return size;
    }

    private DocumentSize of(Selection<?> selection) {
      return switch (selection) {
        case Field field -> of(field.getSelectionSet()).under(field);
        case InlineFragment inline -> of(inline.getSelectionSet());
        case FragmentSpread spread -> of(spread.getName());
        default -> NOTHING;
      };
    }

    /** A fragment that leads back to itself counts as nothing here: validation refuses it. */
    private DocumentSize of(String fragment) {
      DocumentSize known = measured.putIfAbsent(fragment, NOTHING);
      FragmentDefinition definition = fragments.get(fragment);
      if (known != null || definition == null) {
        return known == null ? NOTHING : known;
      }
      DocumentSize size = of(definition.getSelectionSet());
      measured.put(fragment, size);
      return size;
    }
  }
}
