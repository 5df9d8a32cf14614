-- Whom it was decided to forget, for whoever has to show that it was done. Nothing here says who they were.
create table forgotten_person_1 (
  person_id    uuid primary key,
  forgotten_by uuid not null,
  forgotten_at timestamptz not null,
  erased_at    timestamptz,
  sequence     bigint not null,
  position     bigint not null
);
create index forgotten_person_1_by_time on forgotten_person_1 (forgotten_at, person_id);
create view forgotten_person as select * from forgotten_person_1;
