package io.cloudpioneer.projections.playbook;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.PlaybookId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The playbooks. They belong to the whole installation. */
@Component
public class PlaybookQueries {
  private static final Ordering BY_NAME =
      Ordering.ascending(
          "playbooks", new Key("lower(name)", KeyType.TEXT), new Key("playbook_id", KeyType.ID));
  private static final Ordering NEWEST_FIRST =
      Ordering.ascending("playbook-versions", new Key("version", KeyType.NUMBER)).reversed();
  private static final String VERSIONS =
      """
      (select v.playbook_id, v.version, v.change, v.changed_by, v.changed_at, effective.definition
       from playbook_version v cross join lateral (
         select d.definition from playbook_version d
         where d.playbook_id = v.playbook_id and d.version <= v.version and d.definition is not null
         order by d.version desc limit 1) as effective) version\
      """;

  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  PlaybookQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private PlaybookQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same playbooks as they were at a moment. */
  public PlaybookQueries at(Moment at) {
    return at.equals(moment) ? this : new PlaybookQueries(db, at);
  }

  /**
   * The playbooks by name.
   *
   * @param text contained in the name, ignoring case; null for all
   */
  public Page<PlaybookView> page(@Nullable String text, PageRequest request) {
    return BY_NAME.page(
        db, moment.of(Board.PLAYBOOK), containing(text), request, PlaybookQueries::playbook);
  }

  /** How many playbooks all the pages have. */
  public int count(@Nullable String text) {
    return count(moment.of(Board.PLAYBOOK), containing(text));
  }

  public Optional<PlaybookView> byId(PlaybookId id) {
    return db.sql("select * from %s where playbook_id = :id".formatted(moment.of(Board.PLAYBOOK)))
        .param("id", id.value())
        .query(PlaybookQueries::playbook)
        .optional();
  }

  /** Those of the playbooks that are there. */
  public Map<PlaybookId, PlaybookView> byIds(Collection<PlaybookId> ids) {
    Conditions conditions = new Conditions().anyId("playbook_id", ids);
    return db
        .sql("select * from %s where %s".formatted(moment.of(Board.PLAYBOOK), conditions.sql()))
        .params(conditions.parameters())
        .query(PlaybookQueries::playbook)
        .list()
        .stream()
        .collect(toMap(PlaybookView::id, identity()));
  }

  /** Every version of a playbook, newest first. */
  public Page<PlaybookVersionView> versions(PlaybookId id, PageRequest request) {
    return NEWEST_FIRST.page(db, VERSIONS, of(id), request, PlaybookQueries::version);
  }

  /** How many versions of it all the pages have. */
  public int countVersions(PlaybookId id) {
    return count("playbook_version", of(id));
  }

  private int count(String view, Conditions conditions) {
    return db.sql("select count(*)::integer from %s where %s".formatted(view, conditions.sql()))
        .params(conditions.parameters())
        .query(Integer.class)
        .single();
  }

  private static Conditions containing(@Nullable String text) {
    return text == null ? new Conditions() : new Conditions().contains(text, "lower(name)");
  }

  private Conditions of(PlaybookId id) {
    return new Conditions()
        .where("playbook_id = :playbook", "playbook", id.value())
        .where(moment.upTo("changed_at"));
  }

  private static PlaybookView playbook(ResultSet row, int number) throws SQLException {
    return new PlaybookView(
        new PlaybookId(Columns.uuid(row, "playbook_id")),
        row.getInt("version"),
        row.getBoolean("enabled"),
        DefinitionColumn.read(row.getString("definition")),
        new PersonId(Columns.uuid(row, "changed_by")),
        Columns.moment(row, "changed_at"));
  }

  private static PlaybookVersionView version(ResultSet row, int number) throws SQLException {
    return new PlaybookVersionView(
        new PlaybookId(Columns.uuid(row, "playbook_id")),
        row.getInt("version"),
        PlaybookChange.valueOf(row.getString("change")),
        DefinitionColumn.read(row.getString("definition")),
        new PersonId(Columns.uuid(row, "changed_by")),
        Columns.moment(row, "changed_at"));
  }
}
