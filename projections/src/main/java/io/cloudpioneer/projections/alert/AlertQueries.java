package io.cloudpioneer.projections.alert;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.events.alert.AlertId;
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

/** The alert board. */
@Component
public class AlertQueries {
  /** Open ones first, most severe first, then newest. */
  private static final Ordering BOARD =
      Ordering.ascending(
              "board",
              new Key("status_rank", KeyType.NUMBER),
              new Key("severity_rank", KeyType.NUMBER),
              new Key("raised_at", KeyType.MOMENT),
              new Key("alert_id", KeyType.ID))
          .reversed();

  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  AlertQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private AlertQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same queries about alerts as they were at a moment. */
  public AlertQueries at(Moment at) {
    return at.equals(moment) ? this : new AlertQueries(db, at);
  }

  /** Alerts that are not over, unless the filter asks for other ones. */
  public Page<AlertView> page(AlertFilter filter, PageRequest request, Visibility visibility) {
    Conditions conditions =
        filter.unresolvedUnlessAsked().restrict(moment, visibility.conditions("scope"));
    return BOARD.page(db, AlertRow.from(moment), conditions, request, AlertRow::read);
  }

  /** How many alerts all the pages have. */
  public int count(AlertFilter filter, Visibility visibility) {
    Conditions conditions =
        filter.unresolvedUnlessAsked().restrict(moment, visibility.conditions("scope"));
    return db.sql(
            "select count(*)::integer from " + AlertRow.from(moment) + " where " + conditions.sql())
        .params(conditions.parameters())
        .query(Integer.class)
        .single();
  }

  public Optional<AlertView> byId(AlertId id, Visibility visibility) {
    return Optional.ofNullable(byIds(Set.of(id), visibility).get(id));
  }

  /** Those of the alerts that are there to be seen. */
  public Map<AlertId, AlertView> byIds(Collection<AlertId> ids, Visibility visibility) {
    Conditions conditions = visibility.conditions("scope").anyId("alert_id", ids);
    return db
        .sql("select * from " + AlertRow.from(moment) + " where " + conditions.sql())
        .params(conditions.parameters())
        .query(AlertRow::read)
        .list()
        .stream()
        .collect(toMap(AlertView::id, identity()));
  }
}
