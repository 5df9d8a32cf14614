-- Long work that was asked for, and how far it is. What was asked and how it ended are events; this is how it is run.
create table job_run (
  job_id      uuid primary key,
  -- As in the event job.asked.
  work        jsonb not null,
  state       text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'ENDED')),
  -- How many processes took it up; each has until lease_until, and says again and again that it is alive.
  attempts    integer not null default 0,
  runner      uuid,
  lease_until timestamptz,
  asked_at    timestamptz not null,
  started_at  timestamptz,
  done_steps  bigint not null default 0,
  total_steps bigint not null default 0,
  reported_at timestamptz,
  ended_at    timestamptz
);
create index job_run_to_do on job_run (asked_at) where state <> 'ENDED';
create index job_run_by_end on job_run (ended_at) where state = 'ENDED';

-- What a rule would have raised, by the job that found it out.
create table whatif_finding (
  job_id        uuid not null,
  number        integer not null,
  alert_id      uuid,
  fingerprint   uuid not null,
  resource_id   uuid not null,
  scope         text not null,
  attributes    jsonb not null,
  occurrence    integer not null,
  reopened      boolean not null,
  raised_at     timestamptz not null,
  raised_value  double precision not null,
  cleared_at    timestamptz,
  cleared_value double precision,
  flapping      boolean not null,
  primary key (job_id, number)
);
create index whatif_finding_by_time on whatif_finding (job_id, raised_at, number);

-- The attributes of resources as their events have them, for a rule may ask for them.
create table watch_resource (
  resource_id uuid primary key,
  attributes  jsonb not null,
  sequence    bigint not null
);
