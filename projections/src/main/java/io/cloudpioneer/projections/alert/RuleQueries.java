package io.cloudpioneer.projections.alert;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.alert.Recurrence;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.projections.board.Board;
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
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules. They belong to the whole installation; of their alerts only the visible ones count.
 */
@Component
public class RuleQueries {
  private static final Ordering BY_NAME =
      Ordering.ascending(
          "rules", new Key("lower(name)", KeyType.TEXT), new Key("rule_id", KeyType.ID));

  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  RuleQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private RuleQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same rules as they were at a moment. */
  public RuleQueries at(Moment at) {
    return at.equals(moment) ? this : new RuleQueries(db, at);
  }

  /**
   * The rules by name.
   *
   * @param text contained in the name or the metric, ignoring case; null for all
   */
  public Page<RuleView> page(@Nullable String text, PageRequest request, Visibility visibility) {
    return BY_NAME.page(db, from(visibility), containing(text, visibility), request, this::rule);
  }

  /** How many rules all the pages have. */
  public int count(@Nullable String text) {
    Conditions conditions = containing(text, Visibility.everything());
    return db.sql(
            "select count(*)::integer from %s where %s"
                .formatted(moment.of(Board.RULE), conditions.sql()))
        .params(conditions.parameters())
        .query(Integer.class)
        .single();
  }

  public Optional<RuleView> byId(AlertRuleId id, Visibility visibility) {
    return Optional.ofNullable(byIds(Set.of(id), visibility).get(id));
  }

  public Map<AlertRuleId, RuleView> byIds(Collection<AlertRuleId> ids, Visibility visibility) {
    Conditions conditions = alertParameters(visibility).anyId("rule_id", ids);
    return db
        .sql("select * from %s where %s".formatted(from(visibility), conditions.sql()))
        .params(conditions.parameters())
        .query(this::rule)
        .list()
        .stream()
        .collect(toMap(RuleView::id, identity()));
  }

  private static Conditions containing(@Nullable String text, Visibility visibility) {
    Conditions conditions = alertParameters(visibility);
    return text == null ? conditions : conditions.contains(text, "lower(name)", "lower(metric)");
  }

  /** The parameters of the visible alerts' condition, which stands in {@link #from}. */
  private static Conditions alertParameters(Visibility visibility) {
    Conditions conditions = new Conditions();
    visibility.conditions("a.scope").parameters().forEach(conditions::with);
    return conditions;
  }

  private String from(Visibility visibility) {
    return """
    (select r.*,
       (select unit from series s where s.metric = r.metric limit 1) as unit,
       (select count(*)::integer from %s a
        where a.rule_id = r.rule_id and a.status <> 'RESOLVED' and %s) as open_alerts
     from %s r) rule\
    """
        .formatted(
            moment.of(Board.ALERT), visibility.conditions("a.scope").sql(), moment.of(Board.RULE));
  }

  private static @Nullable EscalationPolicyId policy(ResultSet row) throws SQLException {
    UUID id = Columns.uuidOrNull(row, "escalation_policy");
    return id == null ? null : new EscalationPolicyId(id);
  }

  private RuleView rule(ResultSet row, int number) throws SQLException {
    ThresholdCondition condition =
        new ThresholdCondition(
            Comparison.valueOf(row.getString("comparison")),
            row.getDouble("threshold"),
            row.getDouble("clear_threshold"),
            Duration.parse(row.getString("hold_for")));
    RuleDefinition definition =
        new RuleDefinition(
            row.getString("name"),
            row.getString("metric"),
            Columns.attributes(row, "matching"),
            condition,
            Severity.valueOf(row.getString("severity")),
            EscalationColumn.read(row.getString("escalation")),
            new Recurrence(
                Duration.parse(row.getString("reopens_within")),
                row.getInt("steady_changes"),
                Duration.parse(row.getString("flaps_within"))),
            policy(row));
    return new RuleView(
        new AlertRuleId(Columns.uuid(row, "rule_id")),
        row.getInt("version"),
        row.getBoolean("enabled"),
        definition,
        row.getString("unit"),
        row.getInt("open_alerts"),
        new PersonId(Columns.uuid(row, "changed_by")),
        Columns.moment(row, "changed_at"));
  }
}
