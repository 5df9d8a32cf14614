package io.cloudpioneer.app.moment;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.board.Moments;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every view of every board at past moments, whatever happened and however late it was heard of.
 */
@IntegrationTest
class PastBoardsTest {
  private static final int EVENTS_TRIED = 60;

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @Autowired Moments moments;
  private final EveryView views;

  PastBoardsTest(@Autowired AutowireCapableBeanFactory beans) {
    this.views =
        (EveryView)
            beans.autowire(EveryView.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
  }

  /** What everybody saw at a moment, and when the newest fact it shows was recorded. */
  private record Seen(Instant recordedAt, Map<String, Object> views) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void areAsTheyWereSeenThen(long seed) {
    RandomEstate estate = new RandomEstate(commands, new Random(seed));
    List<Seen> seen = new ArrayList<>();
    for (int tried = 0; tried < EVENTS_TRIED; tried++) {
      estate.anything();
      look(estate, seen);
    }

    for (Seen then : seen) {
      Moment knownThen = moments.of(null, then.recordedAt());
      assertThat(views.at(knownThen, estate))
          .as("as known at %s", knownThen)
          .isEqualTo(then.views());
    }
    assertThat(views.at(moments.of(Instant.now().minusMillis(1), null), estate))
        .as("as of now")
        .isEqualTo(views.at(Moment.NOW, estate));
  }

  @ParameterizedTest
  @EnumSource(Board.class)
  void standTodayAsTheirBoardsDo(Board board) {
    String table = board.label().replace('-', '_') + "_1";
    String history = table.replace("_board_1", "_history_1");
    assertThat(columns(history))
        .containsSubsequence(columns(table))
        .hasSize(columns(table).size() + 4);
    String names = String.join(", ", columns(table));
    soon(() ->
        assertThat(
                db.sql(
                        """
                        (select %1$s from %2$s except select %1$s from %3$s
                           where known_to = 'infinity' and effective_to = 'infinity')
                        union all
                        (select %1$s from %3$s where known_to = 'infinity' and effective_to = 'infinity'
                           except select %1$s from %2$s)
                        """
                            .formatted(names, table, history))
                    .query()
                    .listOfRows())
            .isEmpty());
  }

  @Test
  void holdNoTwoRowsOfOneThingAtOneMoment() {
    assertThat(
            db.sql(
                    """
                    select a.resource_id from resource_history a join resource_history b
                      on a.resource_id = b.resource_id and (a.sequence, a.known_from) < (b.sequence, b.known_from)
                      and tstzrange(a.effective_from, a.effective_to) && tstzrange(b.effective_from, b.effective_to)
                      and tstzrange(a.known_from, a.known_to) && tstzrange(b.known_from, b.known_to)
                    limit 1
                    """)
                .query()
                .listOfRows())
        .isEmpty();
  }

  private List<String> columns(String table) {
    return db.sql(
            """
            select attname from pg_attribute
            where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped order by attnum
            """)
        .param("table", table)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Once the boards have caught up, and as long as nothing happens meanwhile. */
  private void look(RandomEstate estate, List<Seen> seen) {
    soon(() -> {
      long before = last(estate.ids());
      assertThat(behind(estate.ids())).isZero();
      Map<String, Object> shown = views.at(Moment.NOW, estate);
      assertThat(last(estate.ids())).isEqualTo(before);
      if (before > 0) {
        seen.add(new Seen(recordedAt(before), shown));
      }
    });
  }

  private long last(List<UUID> ids) {
    return db.sql("select coalesce(max(global_index), 0) from event where aggregate_id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Long.class)
        .single();
  }

  private Instant recordedAt(long position) {
    return db.sql("select recorded_at from event where global_index = :position")
        .param("position", position)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /** Of how many of these the last fact is on no board yet. */
  private int behind(List<UUID> ids) {
    return db.sql(
            """
            select count(*) from (
              select aggregate_id, max(global_index) as last from event
              where aggregate_id = any(:ids) group by aggregate_id) told
            where not exists (select from resource_history where resource_id = aggregate_id and position = last)
              and not exists (select from alert_history where alert_id = aggregate_id and position = last)
              and not exists (select from rule_history where rule_id = aggregate_id and position = last)
              and not exists (select from policy_history where policy_id = aggregate_id and position = last)
              and not exists (select from silence_history where silence_id = aggregate_id and position = last)
              and not exists (select from agent_history where agent_id = aggregate_id and position = last)
              and not exists (select from cost_action_history where action_id = aggregate_id and position = last)
              and not exists (select from playbook_history where playbook_id = aggregate_id and position = last)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }
}
