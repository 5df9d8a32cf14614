package io.cloudpioneer.projections.costaction;

import static io.cloudpioneer.projections.board.Board.COST_ACTION;
import static io.cloudpioneer.projections.board.Board.RESOURCE;

import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Difference;
import io.cloudpioneer.events.costaction.Grounds;
import io.cloudpioneer.events.costaction.Measurement;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a cost action with its resource's name. */
@Component
class CostActionRow {
  private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};
  private static final TypeReference<List<Measurement>> MEASURED = new TypeReference<>() {};

  private final JsonMapper json;

  CostActionRow(JsonMapper json) {
    this.json = json;
  }

  /** Who is at a target is known of now alone. */
  static String from(Moment moment) {
    return """
    (select a.*, r.name as resource_name,
       case when %s and a.status in ('APPROVED', 'SCHEDULED') and t.action_id <> a.action_id then t.action_id end as held_up_by
     from %s a left join %s r on r.resource_id = a.resource_id
       left join cost_action_target t on t.resource_id = a.resource_id) action\
    """
        .formatted(moment.isNow(), moment.of(COST_ACTION), moment.of(RESOURCE));
  }

  CostActionView read(ResultSet row, int number) throws SQLException {
    return new CostActionView(
        new CostActionId(Columns.uuid(row, "action_id")),
        CostActionStatus.valueOf(row.getString("status")),
        json.readValue(row.getString("proposal"), Proposal.class),
        row.getString("resource_name"),
        people(row),
        grounds(row.getString("grounds")),
        row.getObject("successes", Integer.class),
        heldUpBy(row),
        list(row, "differences", DIFFERENCES),
        row.getObject("failed_step", Integer.class),
        row.getString("failure"),
        row.getObject("achieved", Boolean.class),
        list(row, "measured", MEASURED),
        Columns.moment(row, "proposed_at"),
        Columns.momentOrNull(row, "decided_at"),
        Columns.momentOrNull(row, "started_at"),
        Columns.momentOrNull(row, "ended_at"),
        Columns.moment(row, "changed_at"),
        row.getLong("sequence"));
  }

  private static @Nullable CostActionId heldUpBy(ResultSet row) throws SQLException {
    UUID other = Columns.uuidOrNull(row, "held_up_by");
    return other == null ? null : new CostActionId(other);
  }

  private static @Nullable Grounds grounds(@Nullable String column) {
    return column == null ? null : Grounds.valueOf(column);
  }

  private <T> List<T> list(ResultSet row, String column, TypeReference<List<T>> type)
      throws SQLException {
    String written = row.getString(column);
    return written == null ? List.of() : json.readValue(written, type);
  }

  /** In the order in which they agreed. */
  private static Set<PersonId> people(ResultSet row) throws SQLException {
    return Arrays.stream((UUID[]) row.getArray("approvals").getArray())
        .map(PersonId::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
