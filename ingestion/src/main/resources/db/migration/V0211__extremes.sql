-- Between which values the samples of an hour lie, so that a replay need not read what can't matter to it. They may be
-- wider than the samples, where a correction replaced the outermost; never narrower.
create table extremes_1h (
  series_id bigint not null,
  bucket    timestamptz not null,
  min       double precision not null,
  max       double precision not null,
  unique (series_id, bucket)
);

do $$
begin
  if exists (select from pg_extension where extname = 'timescaledb') then
    perform create_hypertable('extremes_1h', 'bucket', chunk_time_interval => interval '7 days', create_default_indexes => false);
  end if;
end
$$;

insert into extremes_1h (series_id, bucket, min, max)
select series_id, date_bin('1 hour', bucket, timestamptz 'epoch'), min(min), max(max)
from rollup_1m where count > 0 group by 1, 2;
