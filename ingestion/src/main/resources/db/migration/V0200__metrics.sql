-- Metric samples and what is computed from them. Hypertables where the extension is there, ordinary tables elsewhere;
-- the same statements work on both.

create table series (
  series_id   bigint generated always as identity primary key,
  fingerprint uuid not null unique,
  resource_id uuid not null,
  scope       text not null,
  metric      text not null,
  unit        text not null,
  kind        text not null check (kind in ('GAUGE', 'COUNTER', 'UP_DOWN_COUNTER', 'DELTA')),
  attributes  jsonb not null,
  created_at  timestamptz not null default now()
);
create index series_by_resource on series (resource_id, metric);
create index series_by_metric on series (metric);

-- known_at is null where a sample was known about when it was taken, else the moment a correction or backfill came.
create table sample (
  series_id bigint not null,
  time      timestamptz not null,
  value     double precision not null,
  known_at  timestamptz,
  unique (series_id, time)
);

-- What a correction replaced, so that "as we knew it" can be answered.
create table sample_replaced (
  series_id   bigint not null,
  time        timestamptz not null,
  value       double precision not null,
  known_at    timestamptz,
  replaced_at timestamptz not null default now()
);
create index sample_replaced_by_series on sample_replaced (series_id, time);

create table rollup_1m (
  series_id bigint not null,
  bucket    timestamptz not null,
  count     bigint not null,
  sum       double precision not null,
  min       double precision not null,
  max       double precision not null,
  last      double precision not null,
  last_time timestamptz not null,
  unique (series_id, bucket)
);

-- Where a minute's mean was to be expected, said before the minute began.
create table expected_band_1m (
  series_id bigint not null,
  bucket    timestamptz not null,
  low       double precision not null,
  high      double precision not null,
  unique (series_id, bucket)
);

-- The next offset of metrics.raw to be stored, moved in the transaction that stores the samples.
create table kafka_offset (
  topic       text not null,
  partition   integer not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

create table resource_activity (
  resource_id    uuid primary key,
  scope          text not null,
  last_sample_at timestamptz not null
);

create table agent_activity (
  agent_id     uuid primary key,
  last_seen_at timestamptz not null
);

do $$
begin
  if exists (select from pg_extension where extname = 'timescaledb') then
    perform create_hypertable('sample', 'time', chunk_time_interval => interval '1 day', create_default_indexes => false);
    perform create_hypertable('rollup_1m', 'bucket', chunk_time_interval => interval '7 days', create_default_indexes => false);
    perform create_hypertable('expected_band_1m', 'bucket', chunk_time_interval => interval '7 days', create_default_indexes => false);
  end if;
end
$$;
