-- Whom several rules tell.
insert into projection_generation (projection, serving) values ('policy-board', 1);

create table policy_board_1 (
  policy_id  uuid primary key,
  version    integer not null,
  name       text not null,
  steps      jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  sequence   bigint not null,
  position   bigint not null
);
create index policy_board_1_by_name on policy_board_1 (lower(name), policy_id);
create index policy_board_1_by_position on policy_board_1 (position);
create view policy_board as select * from policy_board_1;

alter table rule_board_1 add column escalation_policy uuid;
create index rule_board_1_by_policy on rule_board_1 (escalation_policy) where escalation_policy is not null;
create or replace view rule_board as select * from rule_board_1;
