package io.cloudpioneer.projections.person;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.projections.query.Columns;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.KeyType;
import io.cloudpioneer.projections.query.Ordering;
import io.cloudpioneer.projections.query.Ordering.Key;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom this installation has forgotten. They belong to no scope. */
@Component
public class ForgottenPeopleQueries {
  private static final Ordering LATEST_FIRST =
      Ordering.ascending(
              "forgotten",
              new Key("forgotten_at", KeyType.MOMENT),
              new Key("person_id", KeyType.ID))
          .reversed();

  private final JdbcClient db;

  ForgottenPeopleQueries(JdbcClient db) {
    this.db = db;
  }

  public Page<ForgottenPersonView> page(PageRequest request) {
    return LATEST_FIRST.page(
        db, "forgotten_person", new Conditions(), request, ForgottenPeopleQueries::person);
  }

  /** How many all the pages have. */
  public int count() {
    return db.sql("select count(*)::integer from forgotten_person").query(Integer.class).single();
  }

  private static ForgottenPersonView person(ResultSet row, int number) throws SQLException {
    return new ForgottenPersonView(
        new PersonId(Columns.uuid(row, "person_id")),
        new PersonId(Columns.uuid(row, "forgotten_by")),
        Columns.moment(row, "forgotten_at"),
        Columns.momentOrNull(row, "erased_at"));
  }
}
