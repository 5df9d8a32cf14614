package io.cloudpioneer.projections.playbook;

import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.RunEvent.Verdict;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.resource.ResourceId;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What set playbooks off, and what came of it. */
@Component
public class RunQueries {
  private static final Ordering NEWEST_FIRST =
      Ordering.ascending(
              "playbook-runs", new Key("set_off_at", KeyType.MOMENT), new Key("run_id", KeyType.ID))
          .reversed();

  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  RunQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private RunQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same as it was at a moment. */
  public RunQueries at(Moment at) {
    return at.equals(moment) ? this : new RunQueries(db, at);
  }

  /** Those of a playbook, newest first. */
  public Page<RunView> page(PlaybookId playbook, PageRequest request, Visibility visibility) {
    return NEWEST_FIRST.page(
        db, moment.of(Board.PLAYBOOK_RUN), of(playbook, visibility), request, RunQueries::run);
  }

  /** How many of them all the pages have. */
  public int count(PlaybookId playbook, Visibility visibility) {
    Conditions conditions = of(playbook, visibility);
    return db.sql(
            "select count(*)::integer from %s where %s"
                .formatted(moment.of(Board.PLAYBOOK_RUN), conditions.sql()))
        .params(conditions.parameters())
        .query(Integer.class)
        .single();
  }

  /** Those that actions came of, where a playbook proposed them. */
  public Map<CostActionId, RunView> byActions(
      Collection<CostActionId> actions, Visibility visibility) {
    Conditions conditions = visibility.conditions("scope").anyId("action_id", actions);
    List<RunView> runs =
        db.sql(
                "select * from %s where %s"
                    .formatted(moment.of(Board.PLAYBOOK_RUN), conditions.sql()))
            .params(conditions.parameters())
            .query(RunQueries::run)
            .list();
    return runs.stream()
        .collect(toMap(run -> Objects.requireNonNull(run.action()), Function.identity()));
  }

  private static Conditions of(PlaybookId playbook, Visibility visibility) {
    return visibility
        .conditions("scope")
        .where("playbook_id = :playbook", "playbook", playbook.value());
  }

  private static RunView run(ResultSet row, int number) throws SQLException {
    String verdict = row.getString("verdict");
    return new RunView(
        new RunId(Columns.uuid(row, "run_id")),
        new PlaybookId(Columns.uuid(row, "playbook_id")),
        row.getInt("version"),
        new ResourceId(Columns.uuid(row, "resource_id")),
        new RunView.Cause(
            RunCauseKind.valueOf(row.getString("cause")),
            id(row, "alert_id", AlertId::new),
            row.getObject("occurrence", Integer.class),
            row.getString("metric"),
            row.getObject("threshold", Double.class),
            row.getObject("cause_value", Double.class),
            row.getString("finding"),
            id(row, "person_id", PersonId::new)),
        RunStatus.valueOf(row.getString("status")),
        row.getString("code"),
        row.getString("sentence"),
        List.of((String[]) row.getArray("effects").getArray()),
        id(row, "action_id", CostActionId::new),
        verdict == null ? null : Verdict.valueOf(verdict),
        row.getObject("value", Double.class),
        Columns.momentOrNull(row, "measured_at"),
        Columns.moment(row, "set_off_at"),
        Columns.momentOrNull(row, "ended_at"));
  }

  private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> of)
      throws SQLException {
    UUID value = Columns.uuidOrNull(row, column);
    return value == null ? null : of.apply(value);
  }
}
