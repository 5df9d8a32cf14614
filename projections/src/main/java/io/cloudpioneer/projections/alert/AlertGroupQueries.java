package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Columns;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.KeyType;
import io.cloudpioneer.projections.query.Ordering;
import io.cloudpioneer.projections.query.Ordering.Key;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alert board, put together by rule or by resource. */
@Component
public class AlertGroupQueries {
  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  AlertGroupQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private AlertGroupQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same queries about groups as they were at a moment. */
  public AlertGroupQueries at(Moment at) {
    return at.equals(moment) ? this : new AlertGroupQueries(db, at);
  }

  /**
   * Groups of the alerts that the board would show, those with the most severe alert first, then
   * the largest.
   */
  public Page<AlertGroup> page(
      AlertGrouping by, AlertFilter filter, PageRequest request, Visibility visibility) {
    Conditions alerts = alerts(filter, visibility);
    return worstFirst(by)
        .page(
            db, groups(by, alerts), parametersOf(alerts), request, (row, number) -> group(by, row));
  }

  /** How many groups all the pages have. */
  public int count(AlertGrouping by, AlertFilter filter, Visibility visibility) {
    Conditions alerts = alerts(filter, visibility);
    return db.sql("select count(*)::integer from " + groups(by, alerts))
        .params(alerts.parameters())
        .query(Integer.class)
        .single();
  }

  /** A cursor of one grouping is none of the other. */
  private static Ordering worstFirst(AlertGrouping by) {
    return Ordering.ascending(
            "groups-" + by.column(),
            new Key("worst", KeyType.NUMBER),
            new Key("alerts", KeyType.NUMBER),
            new Key("group_id", KeyType.ID))
        .reversed();
  }

  private Conditions alerts(AlertFilter filter, Visibility visibility) {
    return filter.unresolvedUnlessAsked().restrict(moment, visibility.conditions("scope"));
  }

  /** Those of the alerts' conditions, which stand in {@link #groups}. */
  private static Conditions parametersOf(Conditions alerts) {
    Conditions outer = new Conditions();
    alerts.parameters().forEach(outer::with);
    return outer;
  }

  private String groups(AlertGrouping by, Conditions alerts) {
    return """
    (select %1$s as group_id, %2$s as name, count(*)::integer as alerts,
       count(*) filter (where status = 'OPEN')::integer as open,
       max(severity_rank) as worst, max(raised_at) as latest
     from %3$s where %4$s group by %1$s) alert_group\
    """
        .formatted(by.column(), by.nameExpression(), AlertRow.from(moment), alerts.sql());
  }

  private static AlertGroup group(AlertGrouping by, ResultSet row) throws SQLException {
    return new AlertGroup(
        by,
        Columns.uuid(row, "group_id"),
        row.getString("name"),
        row.getInt("alerts"),
        row.getInt("open"),
        Severity.values()[row.getInt("worst")],
        Columns.moment(row, "latest"));
  }
}
