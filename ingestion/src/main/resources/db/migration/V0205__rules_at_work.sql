-- Ingestion's own view of the rules, from their events.
create table watch_rule (
  rule_id         uuid primary key,
  version         integer not null,
  enabled         boolean not null,
  name            text not null,
  metric          text not null,
  matching        jsonb not null,
  comparison      text not null,
  threshold       double precision not null,
  clear_threshold double precision not null,
  hold_millis     bigint not null,
  severity        text not null
);

-- Whether alerts are open.
create table watch_alert (
  alert_id    uuid primary key,
  rule_id     uuid not null,
  resource_id uuid not null,
  metric      text not null,
  open        boolean not null,
  sequence    bigint not null
);
create index watch_alert_by_rule on watch_alert (rule_id);
create index watch_alert_by_resource on watch_alert (resource_id);

-- Where the rules' conditions stand on the series they hold for, moved in the transaction that stores the samples;
-- a condition that is clear has no row.
create table rule_condition (
  alert_id     uuid primary key,
  rule_id      uuid not null,
  rule_version integer not null,
  partition    integer not null,
  firing       boolean not null,
  since        timestamptz not null
);
create index rule_condition_by_rule on rule_condition (rule_id);

-- Alerts that ended while their condition held: it must hold anew before it is raised again.
create table condition_reset (
  alert_id uuid primary key,
  ended_at timestamptz not null
);

-- Commands decided but not yet committed; one alert's are sent in their order.
create table alert_command (
  id         bigint generated always as identity primary key,
  alert_id   uuid not null,
  kind       text not null check (kind in ('RAISE', 'CLEAR')),
  reason     text not null,
  command    jsonb not null,
  decided_at timestamptz not null default now(),
  attempts   integer not null default 0,
  not_before timestamptz not null default now()
);
create index alert_command_by_alert on alert_command (alert_id, id);
