package io.cloudpioneer.projections.costaction;

import static java.util.stream.Collectors.groupingBy;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.PlanHash;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Columns;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to cost actions. */
@Component
public class CostActionTimelines {
  /** More than 50 steps that are each tried 10 times, forwards and back, have. */
  private static final int MOST_ENTRIES = 2_500;

  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  CostActionTimelines(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private CostActionTimelines(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same timelines as they were at a moment. */
  public CostActionTimelines at(Moment at) {
    return at.equals(moment) ? this : new CostActionTimelines(db, at);
  }

  /** All that happened to each of these, oldest first; at most the newest 2,500 entries each. */
  public Map<CostActionId, List<CostActionEntry>> of(
      Collection<CostActionId> actions, Visibility visibility) {
    Conditions conditions = visibility.conditions("b.scope").anyId("t.action_id", actions);
    return db
        .sql(
            """
            select * from (
              select t.*, row_number() over (partition by t.action_id order by t.sequence desc) as age
              from cost_action_timeline t join %s b using (action_id)
              where %s and %s) entry
            where age <= %d
            order by action_id, sequence\
            """
                .formatted(
                    moment.of(Board.COST_ACTION),
                    conditions.sql(),
                    moment.upTo("t.at"),
                    MOST_ENTRIES))
        .params(conditions.parameters())
        .query(CostActionTimelines::entry)
        .list()
        .stream()
        .collect(groupingBy(CostActionEntry::actionId));
  }

  private static CostActionEntry entry(ResultSet row, int number) throws SQLException {
    String plan = row.getString("plan_hash");
    UUID agent = Columns.uuidOrNull(row, "agent_id");
    return new CostActionEntry(
        new CostActionId(Columns.uuid(row, "action_id")),
        row.getInt("sequence"),
        Columns.moment(row, "at"),
        CostActionEntryKind.valueOf(row.getString("kind")),
        Actor.parse(row.getString("actor")),
        note(row),
        plan == null ? null : new PlanHash(plan),
        row.getObject("step", Integer.class),
        row.getObject("attempt", Integer.class),
        agent == null ? null : new AgentId(agent),
        Columns.momentOrNull(row, "deadline"),
        row.getString("code"),
        row.getString("sentence"),
        row.getString("output"));
  }

  private static @Nullable SealedText note(ResultSet row) throws SQLException {
    String ciphertext = row.getString("note_ciphertext");
    return ciphertext == null
        ? null
        : new SealedText(new PersonId(Columns.uuid(row, "note_owner")), ciphertext);
  }
}
