package io.cloudpioneer.projections.resource;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.query.Conditions;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which resources; every condition given must hold, null leaves one out.
 *
 * @param text contained in the name, the native id or an attribute's value, ignoring case
 */
public record ResourceFilter(
    @Nullable String text,
    @Nullable Set<String> types,
    @Nullable Set<String> providers,
    @Nullable Set<ResourceStatus> statuses,
    @Nullable Set<Health> healths,
    @Nullable ResourceId parent) {

  public static ResourceFilter all() {
    return new ResourceFilter(null, null, null, null, null, null);
  }

  /** Whether a resource that was just read is one of these; for live changes. */
  public boolean matches(ResourceView resource) {
    return (text == null || searchText(resource).contains(text.toLowerCase(Locale.ROOT)))
        && holds(types, resource.identity().type())
        && holds(providers, resource.identity().provider())
        && holds(statuses, resource.status())
        && holds(healths, resource.health())
        && (parent == null || parent.equals(resource.parent()));
  }

  Conditions restrict(Conditions conditions) {
    if (text != null) {
      conditions.contains(text, "search_text");
    }
    if (types != null) {
      conditions.anyOf("type", types);
    }
    if (providers != null) {
      conditions.anyOf("provider", providers);
    }
    if (statuses != null) {
      conditions.anyOf("status", statuses);
    }
    if (healths != null) {
      conditions.anyOf("health", healths);
    }
    return parent == null
        ? conditions
        : conditions.where("parent_id = :parent", "parent", parent.value());
  }

  /** The same, but only those that are there where no status is asked for. */
  public ResourceFilter presentUnlessAsked() {
    return statuses != null
        ? this
        : new ResourceFilter(
            text, types, providers, Set.of(ResourceStatus.PRESENT), healths, parent);
  }

  private static <T> boolean holds(@Nullable Set<T> wanted, T value) {
    return wanted == null || wanted.contains(value);
  }

  private static String searchText(ResourceView resource) {
    String attributes = String.join("\n", resource.attributes().values());
    return (resource.name() + "\n" + resource.identity().nativeId() + "\n" + attributes)
        .toLowerCase(Locale.ROOT);
  }
}
