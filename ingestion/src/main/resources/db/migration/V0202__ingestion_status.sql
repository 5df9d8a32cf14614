-- How far the stream processors are behind, written by them every few seconds.
create table ingestion_status (
  topic               text primary key,
  -- Records that wait to be stored.
  lag                 bigint not null,
  samples_last_minute bigint not null,
  measured_at         timestamptz not null
);
