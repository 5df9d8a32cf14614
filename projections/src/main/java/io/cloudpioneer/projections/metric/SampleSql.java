package io.cloudpioneer.projections.metric;

import io.cloudpioneer.projections.board.Moment;

/** What a step's samples amount to, asked of the samples themselves. */
final class SampleSql {
  private SampleSql() {}

  static String of(Aggregation aggregation, Moment moment) {
    String samples = samples(moment);
    return switch (aggregation) {
      case AVERAGE -> aggregate("avg(value)", samples);
      case MIN -> aggregate("min(value)", samples);
      case MAX -> aggregate("max(value)", samples);
      case SUM -> aggregate("sum(value)", samples);
      case COUNT -> aggregate("count(*)", samples);
      case LAST -> aggregate("(array_agg(value order by time desc))[1]", samples);
      case RATE -> RATE.formatted(samples);
    };
  }

  private static String aggregate(String value, String samples) {
    return """
    select series_id, date_bin(make_interval(secs => :step), time, timestamptz 'epoch') as at, %s as value
    from %s sample
    where series_id = any(:series) and time >= :from and time < :to
    group by series_id, at
    order by series_id, at\
    """
        .formatted(value, samples);
  }

  /** A value that was corrected since stands among those that were replaced. */
  private static String samples(Moment moment) {
    return moment.isNow()
        ? "sample"
        : """
        (select series_id, time, value from sample
         where time <= %1$s and (known_at is null or known_at <= %2$s)
         union all
         select series_id, time, value from sample_replaced
         where time <= %1$s and (known_at is null or known_at <= %2$s) and replaced_at > %2$s)\
        """
            .formatted(moment.clock(), moment.known());
  }

  /**
   * What rose, divided by the time it rose in. A rise belongs to the step in which it ends; the one
   * into the first step needs the sample before it, looked for as far back as a step or ten
   * minutes. A counter that falls has started anew from zero.
   */
  private static final String RATE =
      """
      with reading as (
        select series_id, time, value,
          lag(time) over earlier as time_before, lag(value) over earlier as value_before
        from %s sample
        where series_id = any(:series) and time < :to
          and time >= :from - greatest(make_interval(secs => :step), interval '10 minutes')
        window earlier as (partition by series_id order by time)
      )
      select series_id, date_bin(make_interval(secs => :step), time, timestamptz 'epoch') as at,
        sum(case when value >= value_before then value - value_before else value end)
          / sum(extract(epoch from time - time_before)::double precision) as value
      from reading
      where time >= :from and time_before is not null
      group by series_id, at
      order by series_id, at\
      """;
}
