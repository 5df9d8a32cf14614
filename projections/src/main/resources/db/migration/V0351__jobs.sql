-- Long work that was asked for and how it ended. Each is seen by whom it was asked for only.
insert into projection_generation (projection, serving) values ('job-board', 1);

create table job_board_1 (
  job_id       uuid primary key,
  kind         text not null,
  -- What was asked for, in this generation's own form.
  work         jsonb not null,
  -- The rule it is about, where it is about one.
  rule_id      uuid,
  asked_by     uuid not null,
  asked_at     timestamptz not null,
  status       text not null check (status in ('UNFINISHED', 'COMPLETED', 'FAILED', 'CANCELLED')),
  figures      jsonb,
  failure_code text,
  failure      text,
  ended_at     timestamptz,
  changed_at   timestamptz not null,
  sequence     bigint not null,
  position     bigint not null
);
create index job_board_1_by_asker on job_board_1 (asked_by, asked_at desc, job_id desc);
create index job_board_1_by_position on job_board_1 (position);
create view job_board as select * from job_board_1;
