package io.cloudpioneer.projections.metric;

/** What a step's samples amount to, asked of the one-minute rollups. */
final class RollupSql {
  private RollupSql() {}

  static String of(Aggregation aggregation) {
    return switch (aggregation) {
      case AVERAGE -> aggregate("sum(sum) / sum(count)");
      case MIN -> aggregate("min(min)");
      case MAX -> aggregate("max(max)");
      case SUM -> aggregate("sum(sum)");
      case COUNT -> aggregate("sum(count)");
      case LAST -> aggregate("(array_agg(last order by bucket desc))[1]");
      case RATE -> RATE;
    };
  }

  private static String aggregate(String value) {
    return """
    select series_id, date_bin(make_interval(secs => :step), bucket, timestamptz 'epoch') as at, %s as value
    from rollup_1m
    where series_id = any(:series) and bucket >= :from and bucket < :to
    group by series_id, at
    order by series_id, at\
    """
        .formatted(value);
  }

  /**
   * As {@link SampleSql} does it, from the last sample of one minute to that of the next. A minute
   * whose least value lies below the last one before it holds a restart from zero: then what rose
   * up to the restart, as far as the greatest value tells, and what rose since are added.
   */
  private static final String RATE =
      """
      with minute as (
        select series_id, bucket, min, max, last, last_time,
          lag(last_time) over earlier as time_before, lag(last) over earlier as value_before
        from rollup_1m
        where series_id = any(:series) and bucket < :to
          and bucket >= :from - greatest(make_interval(secs => :step), interval '10 minutes')
        window earlier as (partition by series_id order by bucket)
      )
      select series_id, date_bin(make_interval(secs => :step), bucket, timestamptz 'epoch') as at,
        sum(case
            when min >= value_before then last - value_before
            when max > last then greatest(max - value_before, 0) + last
            else last
          end)
          / sum(extract(epoch from last_time - time_before)::double precision) as value
      from minute
      where bucket >= :from and time_before is not null
      group by series_id, at
      order by series_id, at\
      """;
}
