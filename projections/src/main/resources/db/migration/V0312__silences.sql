-- What people don't want to be told of for a while, and which alerts that has kept quiet.
insert into projection_generation (projection, serving) values ('silence-board', 1);

create table silence_board_1 (
  silence_id        uuid primary key,
  version           integer not null,
  matcher           jsonb not null,
  starts_at         timestamptz not null,
  ends_at           timestamptz not null,
  reason_owner      uuid not null,
  reason_ciphertext text not null,
  author            uuid not null,
  changed_by        uuid not null,
  changed_at        timestamptz not null,
  expired_at        timestamptz,
  sequence          bigint not null,
  position          bigint not null
);
create index silence_board_1_by_start on silence_board_1 (starts_at desc, silence_id desc);
create index silence_board_1_by_position on silence_board_1 (position);
create view silence_board as select * from silence_board_1;

alter table alert_board_1 add column silenced_by uuid;
create or replace view alert_board as select * from alert_board_1;

alter table alert_timeline_1 add column silence uuid;
create index alert_timeline_1_by_silence on alert_timeline_1 (silence) where silence is not null;
create or replace view alert_timeline as select * from alert_timeline_1;
