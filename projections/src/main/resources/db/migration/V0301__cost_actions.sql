insert into projection_generation (projection, serving) values ('cost-action-board', 1);

create table cost_action_board_1 (
  action_id    uuid primary key,
  scope        text not null,
  resource_id  uuid not null,
  title        text not null,
  risk         text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
  status       text not null check (status in ('WAITING', 'APPROVED', 'SCHEDULED', 'EXECUTING', 'DRIFTED', 'COMPENSATING',
    'COMPLETED', 'VERIFIED', 'COMPENSATED', 'FAILED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
  -- All that was put before those who decide, with the plan as it stands.
  proposal     jsonb not null,
  -- Of those who agreed to this very plan.
  approvals    uuid[] not null default '{}',
  -- Whether a step was tried, so that something may have to be undone.
  begun        boolean not null default false,
  -- Of the last drift.
  differences  jsonb,
  -- What could neither be done nor undone, where it failed.
  failed_step  integer,
  failure      text,
  achieved     boolean,
  measured     jsonb,
  alert_id     uuid,
  occurrence   integer,
  proposed_at  timestamptz not null,
  decided_at   timestamptz,
  started_at   timestamptz,
  ended_at     timestamptz,
  changed_at   timestamptz not null,
  sequence     bigint not null,
  position     bigint not null,
  status_rank  smallint not null generated always as
    (case status when 'DRIFTED' then 4 when 'WAITING' then 3 when 'COMPENSATING' then 2 when 'EXECUTING' then 2
       when 'SCHEDULED' then 1 when 'APPROVED' then 1 else 0 end) stored
);
create index cost_action_board_1_in_order on cost_action_board_1 (status_rank desc, proposed_at desc, action_id desc);
create index cost_action_board_1_by_resource on cost_action_board_1 (resource_id);
create index cost_action_board_1_by_alert on cost_action_board_1 (alert_id) where alert_id is not null;
create index cost_action_board_1_by_position on cost_action_board_1 (position);
create view cost_action_board as select * from cost_action_board_1;

-- Read only together with its action, whose scope guards it.
create table cost_action_timeline_1 (
  action_id       uuid not null,
  sequence        bigint not null,
  at              timestamptz not null,
  kind            text not null,
  actor           text not null,
  note_owner      uuid,
  note_ciphertext text,
  plan_hash       text,
  step            integer,
  attempt         integer,
  agent_id        uuid,
  deadline        timestamptz,
  code            text,
  sentence        text,
  output          text,
  primary key (action_id, sequence)
);
create view cost_action_timeline as select * from cost_action_timeline_1;
