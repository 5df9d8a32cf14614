package io.cloudpioneer.projections.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudpioneer.events.platform.DeadLetterId;
import io.cloudpioneer.projections.history.SealedTexts;
import io.cloudpioneer.projections.query.Columns;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.KeyType;
import io.cloudpioneer.projections.query.Ordering;
import io.cloudpioneer.projections.query.Ordering.Key;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events that could not be handled, of all groups; where they wait, they wait for all nodes.
 */
@Component
public class DeadLetterQueries {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Ordering LATEST_FIRST =
      Ordering.ascending(
              "dead-letters", new Key("since", KeyType.MOMENT), new Key("letter_id", KeyType.ID))
          .reversed();
  private static final String FROM =
      """
      (select *,
         cast(dead_letter_id as uuid) as letter_id,
         cast(event_recorded_at as timestamptz) as recorded_at,
         cast(enqueued_at as timestamptz) as since,
         cast(last_touched_at as timestamptz) as tried_at,
         coalesce(cast(convert_from(diagnostics, 'UTF8') as jsonb) ->> 'attempts', '0') as attempts,
         sequence_index = min(sequence_index) over (partition by processing_group, sequence_identifier) as is_first
       from dead_letter) letter\
      """;

  private final JdbcClient db;

  DeadLetterQueries(JdbcClient db) {
    this.db = db;
  }

  /** Those of one group, or of all of them, the latest first. */
  public Page<DeadLetterView> page(@Nullable String group, PageRequest request) {
    return LATEST_FIRST.page(db, FROM, of(group), request, DeadLetterQueries::letter);
  }

  /** How many all the pages have. */
  public int count(@Nullable String group) {
    Conditions conditions = of(group);
    return db.sql("select count(*)::integer from dead_letter where " + conditions.sql())
        .params(conditions.parameters())
        .query(Integer.class)
        .single();
  }

  public Optional<DeadLetterView> byId(DeadLetterId id) {
    return db.sql("select * from %s where letter_id = :id".formatted(FROM))
        .param("id", id.value())
        .query(DeadLetterQueries::letter)
        .optional();
  }

  private static Conditions of(@Nullable String group) {
    return group == null
        ? new Conditions()
        : new Conditions().where("processing_group = :group", "group", group);
  }

  private static DeadLetterView letter(ResultSet row, int number) throws SQLException {
    return new DeadLetterView(
        new DeadLetterId(Columns.uuid(row, "letter_id")),
        row.getString("processing_group"),
        row.getString("sequence_identifier"),
        row.getBoolean("is_first"),
        row.getString("event_id"),
        row.getString("payload_name"),
        row.getString("aggregate_id"),
        Columns.moment(row, "recorded_at"),
        Columns.moment(row, "since"),
        Columns.moment(row, "tried_at"),
        row.getInt("attempts"),
        row.getString("cause_type"),
        row.getString("cause_message"),
        SealedTexts.leftOut(JSON.readTree(new String(row.getBytes("payload"), UTF_8))).toString());
  }
}
