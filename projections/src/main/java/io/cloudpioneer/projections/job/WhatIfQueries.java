package io.cloudpioneer.projections.job;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.projections.query.Columns;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.KeyType;
import io.cloudpioneer.projections.query.Ordering;
import io.cloudpioneer.projections.query.Ordering.Key;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What rules would have raised. Each what-if is seen by whom it was asked for only, because what it
 * counts are the series that one person may see.
 */
@Component
public class WhatIfQueries {
  /** Of what a rule really raised; further ones are left out. */
  public static final int MOST_ACTUAL = 1_000;

  private static final Ordering NEWEST_FIRST =
      Ordering.ascending(
              "what-ifs", new Key("asked_at", KeyType.MOMENT), new Key("job_id", KeyType.ID))
          .reversed();
  private static final Ordering BY_TIME =
      Ordering.ascending(
          "what-if-findings",
          new Key("raised_at", KeyType.MOMENT),
          new Key("number", KeyType.NUMBER));
  private static final String FINDINGS =
      """
      (select f.*, r.name as resource_name
       from whatif_finding f left join resource_board r using (resource_id)) finding\
      """;

  /** A change that raises lasts until the next one of its alert. */
  private static final String ACTUAL =
      """
      select * from (
        select b.alert_id, b.series as fingerprint, b.attributes, b.resource_id, r.name as resource_name,
          c.kind, c.occurrence, c.kind = 'REOPENED' as reopened, c.effective_at as raised_at, c.value as raised_value,
          lead(c.effective_at) over later as cleared_at, lead(c.value) over later as cleared_value, false as flapping
        from alert_change c join alert_board b using (alert_id) left join resource_board r using (resource_id)
        where %s
        window later as (partition by c.alert_id order by c.sequence)) period
      where kind <> 'RESOLVED' and raised_at < :to and (cleared_at is null or cleared_at > :from)
      order by raised_at, alert_id limit %d\
      """;

  private final JdbcClient db;

  WhatIfQueries(JdbcClient db) {
    this.db = db;
  }

  public Optional<WhatIfView> byId(JobId id, PersonId asker) {
    return db.sql(
            "select * from %s where job_id = :job and asked_by = :asker".formatted(WhatIfRow.FROM))
        .param("job", id.value())
        .param("asker", asker.value())
        .query(WhatIfRow::read)
        .optional();
  }

  /** Somebody's what-ifs, newest first, of one rule or of all. */
  public Page<WhatIfView> page(@Nullable AlertRuleId rule, PageRequest request, PersonId asker) {
    return NEWEST_FIRST.page(db, WhatIfRow.FROM, of(rule, asker), request, WhatIfRow::read);
  }

  /** How many all the pages have. */
  public int count(@Nullable AlertRuleId rule, PersonId asker) {
    return count(WhatIfRow.FROM, of(rule, asker));
  }

  /** How many of somebody's are waiting or running. */
  public int countUnfinished(PersonId asker) {
    return count("job_board", of(null, asker).where("status = 'UNFINISHED'"));
  }

  /** How many series the rule watches, of those that may be seen. */
  public int countSeries(RuleDefinition rule, Visibility visibility) {
    Conditions conditions =
        visibility
            .conditions("s.scope")
            .where("s.metric = :metric", "metric", rule.metric())
            .where(
                "coalesce(r.attributes, '{}') || s.attributes @> cast(:matching as jsonb)",
                "matching",
                Columns.attributes(rule.matching()));
    return count("series s left join watch_resource r using (resource_id)", conditions);
  }

  /** What it found in the order of time, as far as it is kept and may be seen. */
  public Page<FindingView> findings(JobId id, PageRequest request, Visibility visibility) {
    return BY_TIME.page(db, FINDINGS, found(id, visibility), request, WhatIfRow::finding);
  }

  /** How many findings all the pages have. */
  public int countFindings(JobId id, Visibility visibility) {
    return count("whatif_finding", found(id, visibility));
  }

  /** When alerts of the rule were really raised within a period; at most the first 1,000. */
  public List<FindingView> actual(
      AlertRuleId rule, Instant from, Instant to, Visibility visibility) {
    Conditions conditions =
        visibility.conditions("b.scope").where("b.rule_id = :rule", "rule", rule.value());
    return db.sql(ACTUAL.formatted(conditions.sql(), MOST_ACTUAL))
        .params(conditions.parameters())
        .param("from", Columns.moment(from))
        .param("to", Columns.moment(to))
        .query(WhatIfRow::finding)
        .list();
  }

  private int count(String from, Conditions conditions) {
    return db.sql("select count(*)::integer from %s where %s".formatted(from, conditions.sql()))
        .params(conditions.parameters())
        .query(Integer.class)
        .single();
  }

  private static Conditions of(@Nullable AlertRuleId rule, PersonId asker) {
    Conditions conditions = new Conditions().where("asked_by = :asker", "asker", asker.value());
    return rule == null ? conditions : conditions.where("rule_id = :rule", "rule", rule.value());
  }

  private static Conditions found(JobId id, Visibility visibility) {
    return visibility.conditions("scope").where("job_id = :job", "job", id.value());
  }
}
