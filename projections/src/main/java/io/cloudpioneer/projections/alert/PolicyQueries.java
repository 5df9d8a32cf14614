package io.cloudpioneer.projections.alert;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.events.alert.EscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicyId;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The escalation policies. They belong to the whole installation. */
@Component
public class PolicyQueries {
  private static final Ordering BY_NAME =
      Ordering.ascending(
          "policies", new Key("lower(name)", KeyType.TEXT), new Key("policy_id", KeyType.ID));

  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  PolicyQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private PolicyQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same policies as they were at a moment. */
  public PolicyQueries at(Moment at) {
    return at.equals(moment) ? this : new PolicyQueries(db, at);
  }

  public Page<PolicyView> page(PageRequest request) {
    return BY_NAME.page(db, from(), new Conditions(), request, PolicyQueries::policy);
  }

  /** How many policies all the pages have. */
  public int count() {
    return db.sql("select count(*)::integer from " + moment.of(Board.POLICY))
        .query(Integer.class)
        .single();
  }

  public Optional<PolicyView> byId(EscalationPolicyId id) {
    return Optional.ofNullable(byIds(Set.of(id)).get(id));
  }

  public Map<EscalationPolicyId, PolicyView> byIds(Collection<EscalationPolicyId> ids) {
    Conditions conditions = new Conditions().anyId("policy_id", ids);
    return db
        .sql("select * from %s where %s".formatted(from(), conditions.sql()))
        .params(conditions.parameters())
        .query(PolicyQueries::policy)
        .list()
        .stream()
        .collect(toMap(PolicyView::id, identity()));
  }

  private String from() {
    return """
    (select p.*,
       (select count(*)::integer from %s r where r.escalation_policy = p.policy_id) as rules
     from %s p) policy\
    """
        .formatted(moment.of(Board.RULE), moment.of(Board.POLICY));
  }

  private static PolicyView policy(ResultSet row, int number) throws SQLException {
    return new PolicyView(
        new EscalationPolicyId(Columns.uuid(row, "policy_id")),
        row.getInt("version"),
        new EscalationPolicy(row.getString("name"), EscalationColumn.read(row.getString("steps"))),
        row.getInt("rules"),
        new PersonId(Columns.uuid(row, "changed_by")),
        Columns.moment(row, "changed_at"));
  }
}
