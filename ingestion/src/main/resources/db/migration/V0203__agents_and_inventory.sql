-- Ingestion's own view of agents, from their events: from these nothing is taken.
create table agent_revoked (
  agent_id uuid primary key
);

-- What each agent reported last, so that an unchanged report makes no command, and what is missing from the next one
-- is known to have vanished.
create table inventory_source (
  agent_id    uuid not null,
  resource_id uuid not null,
  -- SHA-256 of what was reported.
  digest      bytea not null,
  reported_at timestamptz not null,
  primary key (agent_id, resource_id)
);
create index inventory_source_by_resource on inventory_source (resource_id);
