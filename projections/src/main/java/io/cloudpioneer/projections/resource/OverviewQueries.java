package io.cloudpioneer.projections.resource;

import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.Overview.HealthCount;
import io.cloudpioneer.projections.resource.Overview.SeverityCount;
import io.cloudpioneer.projections.resource.Overview.TypeCount;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The whole estate in a few numbers. */
@Component
public class OverviewQueries {
  private final JdbcClient db;
  private final Moment moment;
  private final EstateCounters counters;

  @Autowired
  OverviewQueries(JdbcClient db, EstateCounters counters) {
    this(db, counters, Moment.NOW);
  }

  private OverviewQueries(JdbcClient db, EstateCounters counters, Moment moment) {
    this.db = db;
    this.moment = moment;
    this.counters = counters;
  }

  /** The same numbers as they were at a moment. */
  public OverviewQueries at(Moment at) {
    return at.equals(moment) ? this : new OverviewQueries(db, counters, at);
  }

  public Overview overview(Visibility visibility) {
    EstateCounts counts = counters.counts(visibility, moment);
    return new Overview(
        counts.types().values().stream().mapToInt(Integer::intValue).sum(),
        counts.types().entrySet().stream()
            .map(type -> new TypeCount(type.getKey(), type.getValue()))
            .sorted(
                Comparator.comparing(TypeCount::count).reversed().thenComparing(TypeCount::type))
            .toList(),
        healths(visibility),
        Arrays.stream(Severity.values())
            .sorted(Comparator.reverseOrder())
            .map(one -> new SeverityCount(one, counts.severities().getOrDefault(one, 0)))
            .toList(),
        number(
            "select count(*) from %s where status = 'ENROLLED'".formatted(moment.of(Board.AGENT))),
        number(samplesInTheLastMinute()));
  }

  /** Counted where the samples are: a health changes by the mere passing of time. */
  private List<HealthCount> healths(Visibility visibility) {
    Conditions present = visibility.conditions("scope").where("status = 'PRESENT'");
    Map<Health, Integer> counts = new EnumMap<>(Health.class);
    db.sql(
            "select health, count(*)::integer as number from %s where %s group by health"
                .formatted(ResourceCondition.at(moment), present.sql()))
        .params(present.parameters())
        .query(row -> {
          counts.put(Health.valueOf(row.getString("health")), row.getInt("number"));
        });
    return Arrays.stream(Health.values())
        .sorted(Comparator.reverseOrder())
        .map(health -> new HealthCount(health, counts.getOrDefault(health, 0)))
        .toList();
  }

  private String samplesInTheLastMinute() {
    return moment.isNow()
        ? "select coalesce(sum(samples_last_minute), 0) from ingestion_status"
        : "select coalesce(sum(samples), 0) from stored_minute where minute = date_trunc('minute', %s) - interval '1 minute'"
            .formatted(moment.clock());
  }

  private int number(String sql) {
    return db.sql(sql).query(Integer.class).single();
  }
}
