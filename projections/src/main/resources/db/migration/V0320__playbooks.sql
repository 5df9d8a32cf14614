-- What is done when something happens, as it reads now and as it read in each version.
insert into projection_generation (projection, serving) values ('playbook-board', 1);

create table playbook_board_1 (
  playbook_id uuid primary key,
  version     integer not null,
  enabled     boolean not null,
  name        text not null,
  definition  jsonb not null,
  changed_by  uuid not null,
  changed_at  timestamptz not null,
  sequence    bigint not null,
  position    bigint not null
);
create index playbook_board_1_by_name on playbook_board_1 (lower(name), playbook_id);
create index playbook_board_1_by_position on playbook_board_1 (position);
create view playbook_board as select * from playbook_board_1;

-- A version that only switches a playbook has the definition of the one before.
create table playbook_version_1 (
  playbook_id uuid not null,
  version     integer not null,
  change      text not null,
  definition  jsonb,
  changed_by  uuid not null,
  changed_at  timestamptz not null,
  sequence    bigint not null,
  primary key (playbook_id, version)
);
create view playbook_version as select * from playbook_version_1;
