package io.cloudpioneer.projections.history;

import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.KeyType;
import io.cloudpioneer.projections.query.Ordering;
import io.cloudpioneer.projections.query.Ordering.Key;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import java.util.UUID;
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

  HistoryQueries(JdbcClient db) {
    this.db = db;
  }

  /**
   * What was recorded of one resource, alert, cost action, rule, policy, silence, playbook, run of
   * one or agent, newest first; nothing where its scope may not be seen.
   */
  public Page<FactView> page(UUID id, PageRequest request, Visibility visibility) {
    Conditions conditions = new Conditions().where("aggregate_id = :aggregate", "aggregate", id);
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
        new Conditions().where("correlation = :correlation", "correlation", correlation);
    if (visibility.scopes() != null) {
      restrict(conditions, visibility);
    }
    return OLDEST_FIRST.page(
        db, "chain join event on global_index = position", conditions, request, FactRow::read);
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
