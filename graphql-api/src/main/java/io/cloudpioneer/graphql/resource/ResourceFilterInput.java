package io.cloudpioneer.graphql.resource;

import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.projections.resource.Health;
import io.cloudpioneer.projections.resource.ResourceFilter;
import io.cloudpioneer.projections.resource.ResourceStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which resources, as people send it. */
record ResourceFilterInput(
    @Nullable String text,
    @Nullable Set<String> types,
    @Nullable Set<String> providers,
    @Nullable Set<ResourceStatus> statuses,
    @Nullable Set<Health> healths,
    @Nullable String parentId) {

  static ResourceFilter read(@Nullable ResourceFilterInput input) {
    return input == null
        ? ResourceFilter.all()
        : new ResourceFilter(
            input.text,
            input.types,
            input.providers,
            input.statuses,
            input.healths,
            input.parentId == null ? null : Ids.resource(input.parentId));
  }
}
