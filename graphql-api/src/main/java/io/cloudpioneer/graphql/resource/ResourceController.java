package io.cloudpioneer.graphql.resource;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.moment.ByMoment;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.metric.MetricQueries;
import io.cloudpioneer.projections.metric.MetricView;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.Overview;
import io.cloudpioneer.projections.resource.OverviewQueries;
import io.cloudpioneer.projections.resource.ResourceFilter;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceSort;
import io.cloudpioneer.projections.resource.ResourceView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The estate. */
@Controller
class ResourceController {
  private static final ResourceSort BY_NAME = new ResourceSort(ResourceSort.By.NAME, false);

  private final ResourceQueries resources;
  private final OverviewQueries estate;
  private final MetricQueries metrics;

  ResourceController(ResourceQueries resources, OverviewQueries estate, MetricQueries metrics) {
    this.resources = resources;
    this.estate = estate;
    this.metrics = metrics;
  }

  @QueryMapping
  Connection<Resource> resources(
      @Argument @Nullable ResourceFilterInput filter,
      @Argument @Nullable ResourceSort sort,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Moment moment,
      @ContextValue CurrentPerson person,
      DataFetchingFieldSelectionSet selected) {
    PageRequest request = Connection.request(first, after);
    ResourceFilter chosen = ResourceFilterInput.read(filter);
    Visibility visible = person.visibility();
    return Connection.of(
        resources.at(moment).page(chosen, sort == null ? BY_NAME : sort, request, visible),
        resource -> Resource.of(resource, moment),
        selected,
        () -> resources.at(moment).count(chosen, visible));
  }

  @QueryMapping
  Optional<Resource> resource(
      @Argument String id, Moment moment, @ContextValue CurrentPerson person) {
    return resources
        .at(moment)
        .byId(Ids.resource(id), person.visibility())
        .map(resource -> Resource.of(resource, moment));
  }

  @QueryMapping
  Overview overview(Moment moment, @ContextValue CurrentPerson person) {
    return estate.at(moment).overview(person.visibility());
  }

  @BatchMapping
  Map<Resource, Resource> parent(List<Resource> children, @ContextValue CurrentPerson person) {
    return ByMoment.load(
        children, Resource::moment, (moment, some) -> parents(some, moment, person.visibility()));
  }

  private Map<Resource, Resource> parents(
      List<Resource> children, Moment moment, Visibility visible) {
    List<ResourceId> parents =
        children.stream().map(Resource::parentId).filter(Objects::nonNull).distinct().toList();
    Map<ResourceId, ResourceView> found = resources.at(moment).byIds(parents, visible);
    Map<Resource, Resource> answers = new HashMap<>();
    for (Resource child : children) {
      ResourceView parent = child.parentId() == null ? null : found.get(child.parentId());
      if (parent != null) {
        answers.put(child, Resource.of(parent, moment));
      }
    }
    return answers;
  }

  @BatchMapping
  Map<Resource, List<Resource>> children(
      List<Resource> parents, @ContextValue CurrentPerson person) {
    return ByMoment.load(
        parents, Resource::moment, (moment, some) -> children(some, moment, person.visibility()));
  }

  private Map<Resource, List<Resource>> children(
      List<Resource> parents, Moment moment, Visibility visible) {
    Map<ResourceId, List<ResourceView>> found =
        resources.at(moment).children(ids(parents), visible);
    return parents.stream()
        .collect(
            Collectors.toMap(
                parent -> parent,
                parent ->
                    found.getOrDefault(parent.id(), List.of()).stream()
                        .map(child -> Resource.of(child, moment))
                        .toList()));
  }

  @BatchMapping
  Map<Resource, List<MetricView>> metrics(
      List<Resource> measured, @ContextValue CurrentPerson person) {
    return ByMoment.load(
        measured, Resource::moment, (moment, some) -> metrics(some, moment, person.visibility()));
  }

  private Map<Resource, List<MetricView>> metrics(
      List<Resource> measured, Moment moment, Visibility visible) {
    Map<ResourceId, List<MetricView>> found =
        metrics.at(moment).ofResources(ids(measured), visible);
    return measured.stream()
        .collect(
            Collectors.toMap(
                resource -> resource, resource -> found.getOrDefault(resource.id(), List.of())));
  }

  private static List<ResourceId> ids(List<Resource> resources) {
    return resources.stream().map(Resource::id).distinct().toList();
  }
}
