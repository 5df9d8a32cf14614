package io.cloudpioneer.projections.agent;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agents; they belong to the whole installation, not to a scope. */
@Component
public class AgentQueries {
  private static final int MOST = 1_000;

  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  AgentQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private AgentQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same agents as they were at a moment. */
  public AgentQueries at(Moment at) {
    return at.equals(moment) ? this : new AgentQueries(db, at);
  }

  /** The agents by host name, those without one last; at most 1,000. */
  public List<AgentView> all() {
    return db.sql(agents() + "order by lower(host_name) nulls last, b.agent_id limit " + MOST)
        .query(AgentQueries::agent)
        .list();
  }

  public Optional<AgentView> byId(AgentId id) {
    return db.sql(agents() + "where b.agent_id = :id")
        .param("id", id.value())
        .query(AgentQueries::agent)
        .optional();
  }

  /** Only the last time an agent was heard from is kept. */
  private String agents() {
    return """
    select b.*, a.last_seen_at
    from %s b left join agent_activity a on a.agent_id = b.agent_id and %s
    """
        .formatted(moment.of(Board.AGENT), moment.upTo("a.last_seen_at"));
  }

  private static AgentView agent(ResultSet row, int number) throws SQLException {
    return new AgentView(
        new AgentId(Columns.uuid(row, "agent_id")),
        AgentStatus.valueOf(row.getString("status")),
        row.getString("host_name"),
        row.getString("version"),
        Columns.moment(row, "invited_at"),
        Columns.momentOrNull(row, "enrolled_at"),
        Columns.momentOrNull(row, "certificate_expires_at"),
        Columns.momentOrNull(row, "last_seen_at"));
  }
}
