package io.cloudpioneer.projections.costaction;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.KeyType;
import io.cloudpioneer.projections.query.Ordering;
import io.cloudpioneer.projections.query.Ordering.Key;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cost actions. */
@Component
public class CostActionQueries {
  /** What waits for somebody first, then what is under way, then the newest. */
  private static final Ordering BOARD =
      Ordering.ascending(
              "cost-actions",
              new Key("status_rank", KeyType.NUMBER),
              new Key("proposed_at", KeyType.MOMENT),
              new Key("action_id", KeyType.ID))
          .reversed();

  private final JdbcClient db;
  private final Moment moment;
  private final CostActionRow rows;

  @Autowired
  CostActionQueries(JdbcClient db, CostActionRow rows) {
    this(db, rows, Moment.NOW);
  }

  private CostActionQueries(JdbcClient db, CostActionRow rows, Moment moment) {
    this.db = db;
    this.moment = moment;
    this.rows = rows;
  }

  /** The same actions as they were at a moment. */
  public CostActionQueries at(Moment at) {
    return at.equals(moment) ? this : new CostActionQueries(db, rows, at);
  }

  public Page<CostActionView> page(
      CostActionFilter filter, PageRequest request, Visibility visibility) {
    Conditions conditions = filter.restrict(visibility.conditions("scope"));
    return BOARD.page(db, CostActionRow.from(moment), conditions, request, rows::read);
  }

  /** How many actions all the pages have. */
  public int count(CostActionFilter filter, Visibility visibility) {
    Conditions conditions = filter.restrict(visibility.conditions("scope"));
    return db.sql(
            "select count(*)::integer from "
                + CostActionRow.from(moment)
                + " where "
                + conditions.sql())
        .params(conditions.parameters())
        .query(Integer.class)
        .single();
  }

  public Optional<CostActionView> byId(CostActionId id, Visibility visibility) {
    return Optional.ofNullable(byIds(Set.of(id), visibility).get(id));
  }

  /** Those of the actions that are there to be seen. */
  public Map<CostActionId, CostActionView> byIds(
      Collection<CostActionId> ids, Visibility visibility) {
    Conditions conditions = visibility.conditions("scope").anyId("action_id", ids);
    return db
        .sql("select * from " + CostActionRow.from(moment) + " where " + conditions.sql())
        .params(conditions.parameters())
        .query(rows::read)
        .list()
        .stream()
        .collect(toMap(CostActionView::id, identity()));
  }
}
