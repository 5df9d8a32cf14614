-- When alerts were raised, came back and ended in the world, so that what a rule did over a period can be laid beside
-- what another would have done. Read only together with its alert, whose scope guards it.
create table alert_change_1 (
  alert_id     uuid not null,
  sequence     bigint not null,
  kind         text not null check (kind in ('RAISED', 'REOPENED', 'RESOLVED')),
  occurrence   integer not null,
  effective_at timestamptz not null,
  value        double precision,
  primary key (alert_id, sequence)
);
create view alert_change as select * from alert_change_1;

-- What each version of a rule watched for; a version that only switches it has the definition of the one before.
create table rule_version_1 (
  rule_id        uuid not null,
  version        integer not null,
  name           text not null,
  metric         text not null,
  matching       jsonb not null,
  comparison     text not null,
  threshold      double precision not null,
  clear_threshold double precision not null,
  hold_for       text not null,
  severity       text not null,
  reopens_within text not null,
  steady_changes integer not null,
  flaps_within   text not null,
  primary key (rule_id, version)
);
create view rule_version as select * from rule_version_1;
