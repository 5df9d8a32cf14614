-- The key that signs the blocks, encrypted under the master key, which lies outside of the database. Who seals holds its
-- row, so that one process at a time does.
create table audit_key (
  one         boolean primary key default true check (one),
  public_key  bytea not null,
  wrapped_key bytea not null,
  created_at  timestamptz not null default now()
);

-- Runs of events in the global order, sealed for good: a row is written once. What each column holds is signed, but for
-- the seals, whose Merkle root is.
create table audit_block (
  number            bigint primary key,
  first_index       bigint not null,
  last_index        bigint not null,
  events            integer not null,
  first_recorded_at timestamptz not null,
  last_recorded_at  timestamptz not null,
  root              bytea not null,
  previous          bytea not null,
  sealed_at         timestamptz not null,
  public_key        bytea not null,
  signature         bytea not null,
  seals             bytea not null
);
create index audit_block_by_time on audit_block (last_recorded_at);
