-- The facts. Payload and metadata keep the very bytes that were written, so that a seal over them holds for ever.
create table event (
  global_index   bigint primary key,
  event_id       uuid not null,
  aggregate_type text not null,
  aggregate_id   uuid not null,
  sequence       bigint not null,
  name           text not null,
  revision       text,
  payload        bytea not null,
  metadata       bytea not null,
  recorded_at    timestamptz not null,
  unique (aggregate_id, sequence)
);
create index event_by_time on event using brin (recorded_at);

-- One row. Whoever appends holds it until the commit, so the index is dense, follows the order of commits, and no reader
-- can outrun a late one; the recorded time never decreases along it.
create table event_head (
  one         boolean primary key default true check (one),
  last_index  bigint not null,
  recorded_at timestamptz not null
) with (fillfactor = 10);
insert into event_head (last_index, recorded_at) values (0, clock_timestamp());

-- The newest snapshot of each aggregate that has one; it can always be made again from the events.
create table snapshot (
  aggregate_id   uuid primary key,
  aggregate_type text not null,
  sequence       bigint not null,
  event_id       uuid not null,
  name           text not null,
  revision       text,
  payload        bytea not null,
  metadata       bytea not null,
  taken_at       timestamptz not null
);
