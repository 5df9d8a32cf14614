package io.cloudpioneer.projections.silence;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceId;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The silences. They belong to the whole installation; of the alerts they hid only the visible ones
 * count.
 */
@Component
public class SilenceQueries {
  private static final Ordering NEWEST_FIRST =
      Ordering.ascending(
              "silences", new Key("starts_at", KeyType.MOMENT), new Key("silence_id", KeyType.ID))
          .reversed();

  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  SilenceQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private SilenceQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same silences as they were at a moment. */
  public SilenceQueries at(Moment at) {
    return at.equals(moment) ? this : new SilenceQueries(db, at);
  }

  /** The silences in one of these states, those that start last first; null for all. */
  public Page<SilenceView> page(
      @Nullable Set<SilenceState> states, PageRequest request, Visibility visibility) {
    return NEWEST_FIRST.page(
        db, from(visibility), in(states, visibility), request, SilenceQueries::silence);
  }

  /** How many silences all the pages have. */
  public int count(@Nullable Set<SilenceState> states, Visibility visibility) {
    Conditions conditions = in(states, visibility);
    return db.sql(
            "select count(*)::integer from %s where %s"
                .formatted(from(visibility), conditions.sql()))
        .params(conditions.parameters())
        .query(Integer.class)
        .single();
  }

  public Optional<SilenceView> byId(SilenceId id, Visibility visibility) {
    Conditions conditions =
        in(null, visibility).where("silence_id = :silence", "silence", id.value());
    return db.sql("select * from %s where %s".formatted(from(visibility), conditions.sql()))
        .params(conditions.parameters())
        .query(SilenceQueries::silence)
        .optional();
  }

  /** With the parameters of the visible alerts' condition, which stands in {@link #from}. */
  private static Conditions in(@Nullable Set<SilenceState> states, Visibility visibility) {
    Conditions conditions = new Conditions();
    visibility.conditions("a.scope").parameters().forEach(conditions::with);
    return states == null ? conditions : conditions.anyOf("state", states);
  }

  private String from(Visibility visibility) {
    return """
    (select s.*,
       case when s.expired_at is not null or s.ends_at <= %1$s then 'OVER'
         when s.starts_at > %1$s then 'PENDING' else 'ACTIVE' end as state,
       (select count(distinct t.alert_id)::integer from alert_timeline t join %2$s a using (alert_id)
        where t.silence = s.silence_id and %3$s and %4$s) as hidden
     from %5$s s) silence\
    """
        .formatted(
            moment.clock(),
            moment.of(Board.ALERT),
            moment.upTo("t.at"),
            visibility.conditions("a.scope").sql(),
            moment.of(Board.SILENCE));
  }

  private static SilenceView silence(ResultSet row, int number) throws SQLException {
    SilenceDefinition definition =
        new SilenceDefinition(
            MatcherColumn.read(row.getString("matcher")),
            Columns.moment(row, "starts_at"),
            Columns.moment(row, "ends_at"),
            new SealedText(
                new PersonId(Columns.uuid(row, "reason_owner")),
                row.getString("reason_ciphertext")));
    return new SilenceView(
        new SilenceId(Columns.uuid(row, "silence_id")),
        row.getInt("version"),
        definition,
        SilenceState.valueOf(row.getString("state")),
        row.getInt("hidden"),
        new PersonId(Columns.uuid(row, "author")),
        new PersonId(Columns.uuid(row, "changed_by")),
        Columns.moment(row, "changed_at"),
        Columns.momentOrNull(row, "expired_at"));
  }
}
