package io.cloudpioneer.projections.resource;

import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.Moment;

/**
 * Resources with how they are. The past is read all at once instead of resource by resource; where
 * samples came at least every five minutes, the last of them is said to have come that very moment.
 */
final class ResourceCondition {
  private ResourceCondition() {}

  /** As it follows {@code from}. */
  static String at(Moment moment) {
    return moment.isNow() ? "resource_condition" : past(moment);
  }

  private static String past(Moment moment) {
    return """
    (select condition.*, resource_health(status, severity_rank, type, last_sample_at, %1$s) as health
     from (
       select r.*, coalesce(open.alerts, 0) as open_alerts, open.severity_rank,
         case when pause.resource_id is not null then nullif(pause.stopped_at, '-infinity')
           when activity.last_sample_at > %1$s then %1$s else activity.last_sample_at end as last_sample_at
       from %2$s r
       left join resource_activity activity on activity.resource_id = r.resource_id
       left join resource_pause pause on pause.resource_id = r.resource_id
         and pause.stopped_at <= %1$s and pause.resumed_at > %1$s
       left join (
         select resource_id, count(*)::integer as alerts, max(severity_rank) as severity_rank
         from %3$s where status <> 'RESOLVED' group by resource_id
       ) open on open.resource_id = r.resource_id
     ) condition) resource_condition\
    """
        .formatted(moment.clock(), moment.of(Board.RESOURCE), moment.of(Board.ALERT));
  }
}
