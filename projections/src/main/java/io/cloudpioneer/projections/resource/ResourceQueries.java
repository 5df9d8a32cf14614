package io.cloudpioneer.projections.resource;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The estate as it is now. */
@Component
public class ResourceQueries {
  private static final int MOST_CHILDREN = 200;

  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  ResourceQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private ResourceQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same resources as they were at a moment. */
  public ResourceQueries at(Moment at) {
    return at.equals(moment) ? this : new ResourceQueries(db, at);
  }

  /** Resources that are there, unless the filter asks for other ones. */
  public Page<ResourceView> page(
      ResourceFilter filter, ResourceSort sort, PageRequest request, Visibility visibility) {
    Conditions conditions = filter.presentUnlessAsked().restrict(visibility.conditions("scope"));
    return sort.ordering()
        .page(db, ResourceCondition.at(moment), conditions, request, ResourceView::of);
  }

  /** How many resources all the pages have. */
  public int count(ResourceFilter filter, Visibility visibility) {
    Conditions conditions = filter.presentUnlessAsked().restrict(visibility.conditions("scope"));
    return db.sql(
            "select count(*)::integer from %s where %s"
                .formatted(ResourceCondition.at(moment), conditions.sql()))
        .params(conditions.parameters())
        .query(Integer.class)
        .single();
  }

  public Optional<ResourceView> byId(ResourceId id, Visibility visibility) {
    return Optional.ofNullable(byIds(Set.of(id), visibility).get(id));
  }

  /** Those of the resources that are there to be seen. */
  public Map<ResourceId, ResourceView> byIds(Collection<ResourceId> ids, Visibility visibility) {
    Conditions conditions = visibility.conditions("scope").anyId("resource_id", ids);
    return db
        .sql("select * from %s where %s".formatted(ResourceCondition.at(moment), conditions.sql()))
        .params(conditions.parameters())
        .query(ResourceView::of)
        .list()
        .stream()
        .collect(toMap(ResourceView::id, identity()));
  }

  /** The present resources that belong to each of these, by type and name; at most 200 each. */
  public Map<ResourceId, List<ResourceView>> children(
      Collection<ResourceId> parents, Visibility visibility) {
    Conditions conditions =
        visibility.conditions("scope").anyId("parent_id", parents).where("status = 'PRESENT'");
    return db
        .sql(
            """
            select resource_condition.* from %s
            join (
              select resource_id,
                row_number() over (partition by parent_id order by type, lower(name), resource_id) as place
              from %s where %s) chosen using (resource_id)
            where chosen.place <= %d
            order by type, lower(name), resource_id\
            """
                .formatted(
                    ResourceCondition.at(moment),
                    moment.of(Board.RESOURCE),
                    conditions.sql(),
                    MOST_CHILDREN))
        .params(conditions.parameters())
        .query(ResourceView::of)
        .list()
        .stream()
        .collect(groupingBy(child -> Objects.requireNonNull(child.parent())));
  }
}
