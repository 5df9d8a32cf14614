-- What set playbooks off, and what came of it.
insert into projection_generation (projection, serving) values ('playbook-run-board', 1);

create table playbook_run_board_1 (
  run_id       uuid primary key,
  playbook_id  uuid not null,
  version      integer not null,
  scope        text not null,
  resource_id  uuid not null,
  cause        text not null check (cause in ('ALERT', 'RECOMMENDATION', 'PERSON')),
  alert_id     uuid,
  occurrence   integer,
  metric       text,
  threshold    double precision,
  cause_value  double precision,
  finding      text,
  person_id    uuid,
  status       text not null check (status in ('PREPARING', 'REFUSED', 'REHEARSED', 'PROPOSED', 'SUCCEEDED', 'COMPENSATED',
    'FAILED', 'NOTHING_DONE')),
  -- Why nothing was done.
  code         text,
  sentence     text,
  -- What a dry run would do.
  effects      text[] not null default '{}',
  action_id    uuid,
  -- How the alert's figure stood afterwards.
  verdict      text,
  value        double precision,
  measured_at  timestamptz,
  set_off_at   timestamptz not null,
  ended_at     timestamptz,
  sequence     bigint not null,
  position     bigint not null
);
create index playbook_run_board_1_in_order on playbook_run_board_1 (playbook_id, set_off_at desc, run_id desc);
create index playbook_run_board_1_by_action on playbook_run_board_1 (action_id) where action_id is not null;
create index playbook_run_board_1_by_position on playbook_run_board_1 (position);
create view playbook_run_board as select * from playbook_run_board_1;

-- Why a playbook needed nobody's approval, and after how many successes.
alter table cost_action_board_1 add column grounds text;
alter table cost_action_board_1 add column successes integer;
create or replace view cost_action_board as select * from cost_action_board_1;
