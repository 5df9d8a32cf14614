package io.cloudpioneer.projections.history;

import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.KeyType;
import io.cloudpioneer.projections.query.Ordering;
import io.cloudpioneer.projections.query.Ordering.Key;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that was recorded, read from the event store itself. */
@Component
public class HistoryQueries {
  private static final Ordering NEWEST_FIRST =
      Ordering.ascending("history", new Key("sequence", KeyType.NUMBER)).reversed();

  private static final Ordering OLDEST_FIRST =
      Ordering.ascending("chain", new Key("global_index", KeyType.NUMBER));

  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  HistoryQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private HistoryQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same, but only what had been recorded, and had taken effect, by a moment. */
  public HistoryQueries at(Moment at) {
    return at.equals(moment) ? this : new HistoryQueries(db, at);
  }

  /**
   * What was recorded of one resource, alert, cost action, rule, policy, silence, playbook, run of
   * one or agent, newest first; nothing where its scope may not be seen.
   */
  public Page<FactView> page(UUID id, PageRequest request, Visibility visibility) {
    Conditions conditions = recorded().where("aggregate_id = :aggregate", "aggregate", id);
    if (visibility.scopes() != null) {
      restrict(conditions, visibility);
    }
    return NEWEST_FIRST.page(db, "event", conditions, request, FactRow::read);
  }

  /**
   * The chain of causes and effects that began with one message, oldest first; what may not be seen
   * of it is left out.
   *
   * @param correlation as its events name it
   */
  public Page<FactView> chain(String correlation, PageRequest request, Visibility visibility) {
    Conditions conditions =
        recorded().where("correlation = :correlation", "correlation", correlation);
    if (visibility.scopes() != null) {
      restrict(conditions, visibility);
    }
    return OLDEST_FIRST.page(
        db, "chain join event on global_index = position", conditions, request, FactRow::read);
  }

  /** By then, of what had taken effect by then: a late fact had before it was recorded. */
  private Conditions recorded() {
    return moment.isNow()
        ? new Conditions()
        : new Conditions()
            .where("recorded_at <= " + moment.known())
            .where(
                """
                case when recorded_at <= %1$s then true
                  else (convert_from(payload, 'UTF8')::json ->> 'effectiveAt')::timestamptz <= %1$s end\
                """
                    .formatted(moment.clock()));
  }

  /** Rules and agents belong to no scope; what a board gives a scope must be of a visible one. */
  private static void restrict(Conditions conditions, Visibility visibility) {
    Conditions visible = visibility.conditions("scope");
    conditions.where(
        """
        exists (
          select from resource_board where resource_id = aggregate_id and %1$s
          union all select from alert_board where alert_id = aggregate_id and %1$s
          union all select from cost_action_board where action_id = aggregate_id and %1$s
          union all select from playbook_run_board where run_id = aggregate_id and %1$s
          union all select from rule_board where rule_id = aggregate_id
          union all select from policy_board where policy_id = aggregate_id
          union all select from silence_board where silence_id = aggregate_id
          union all select from playbook_board where playbook_id = aggregate_id
          union all select from agent_board where agent_id = aggregate_id)\
        """
            .formatted(visible.sql()));
    visible.parameters().forEach(conditions::with);
  }
}
