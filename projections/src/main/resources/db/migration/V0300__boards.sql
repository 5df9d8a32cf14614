-- The boards that people read, filled from events. A table carries its projection's generation; readers go through the
-- view of the same name without it, which is the switch: a rebuild fills the next generation beside the serving one.
-- Each row is guarded by its aggregate's sequence number; position is the place of its last event in the whole store.

create table projection_generation (
  projection text primary key,
  serving    integer not null
);
insert into projection_generation (projection, serving)
values ('resource-board', 1), ('alert-board', 1), ('rule-board', 1), ('agent-board', 1);

create function resource_search_text(name text, native_id text, attributes jsonb) returns text
  language sql immutable parallel safe
  return lower(name || e'\n' || native_id || e'\n'
    || coalesce((select string_agg(value, e'\n' order by key) from jsonb_each_text(attributes)), ''));

create table resource_board_1 (
  resource_id   uuid primary key,
  scope         text not null,
  provider      text not null,
  account       text not null,
  region        text not null,
  type          text not null,
  native_id     text not null,
  name          text not null,
  parent_id     uuid,
  attributes    jsonb not null,
  status        text not null check (status in ('PRESENT', 'VANISHED')),
  discovered_at timestamptz not null,
  changed_at    timestamptz not null,
  sequence      bigint not null,
  position      bigint not null,
  search_text   text not null generated always as (resource_search_text(name, native_id, attributes)) stored
);
create index resource_board_1_by_name on resource_board_1 (lower(name), resource_id);
create index resource_board_1_by_type on resource_board_1 (type, lower(name), resource_id);
create index resource_board_1_by_change on resource_board_1 (changed_at, resource_id);
create index resource_board_1_by_parent on resource_board_1 (parent_id) where parent_id is not null;
create index resource_board_1_by_position on resource_board_1 (position);
create view resource_board as select * from resource_board_1;

create table alert_board_1 (
  alert_id        uuid primary key,
  occurrence      integer not null,
  status          text not null check (status in ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')),
  severity        text not null check (severity in ('INFO', 'WARNING', 'CRITICAL')),
  title           text not null,
  rule_id         uuid not null,
  rule_version    integer not null,
  resource_id     uuid not null,
  scope           text not null,
  series          uuid not null,
  metric          text not null,
  attributes      jsonb not null,
  comparison      text not null,
  threshold       double precision not null,
  value           double precision not null,
  raised_at       timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  resolved_at     timestamptz,
  resolution      text,
  resolved_by     uuid,
  changed_at      timestamptz not null,
  sequence        bigint not null,
  position        bigint not null,
  status_rank     smallint not null generated always as
    (case status when 'OPEN' then 2 when 'ACKNOWLEDGED' then 1 else 0 end) stored,
  severity_rank   smallint not null generated always as
    (case severity when 'CRITICAL' then 2 when 'WARNING' then 1 else 0 end) stored
);
create index alert_board_1_in_order on alert_board_1
  (status_rank desc, severity_rank desc, raised_at desc, alert_id desc);
create index alert_board_1_open_by_resource on alert_board_1 (resource_id) where status <> 'RESOLVED';
create index alert_board_1_by_rule on alert_board_1 (rule_id);
create index alert_board_1_by_position on alert_board_1 (position);
create view alert_board as select * from alert_board_1;

-- Read only together with its alert, whose scope guards it.
create table alert_timeline_1 (
  alert_id        uuid not null,
  sequence        bigint not null,
  at              timestamptz not null,
  kind            text not null,
  occurrence      integer not null,
  actor           text not null,
  note_owner      uuid,
  note_ciphertext text,
  value           double precision,
  resolution      text,
  step            integer,
  channel         text,
  outcome         text,
  primary key (alert_id, sequence)
);
create view alert_timeline as select * from alert_timeline_1;

create table rule_board_1 (
  rule_id         uuid primary key,
  version         integer not null,
  enabled         boolean not null,
  name            text not null,
  metric          text not null,
  matching        jsonb not null,
  comparison      text not null,
  threshold       double precision not null,
  clear_threshold double precision not null,
  hold_for        text not null,
  severity        text not null,
  escalation      jsonb not null,
  changed_by      uuid not null,
  changed_at      timestamptz not null,
  sequence        bigint not null,
  position        bigint not null
);
create index rule_board_1_by_name on rule_board_1 (lower(name), rule_id);
create index rule_board_1_by_position on rule_board_1 (position);
create view rule_board as select * from rule_board_1;

create table agent_board_1 (
  agent_id               uuid primary key,
  status                 text not null check (status in ('INVITED', 'ENROLLED', 'REVOKED')),
  host_name              text,
  version                text,
  invited_at             timestamptz not null,
  enrolled_at            timestamptz,
  certificate_expires_at timestamptz,
  sequence               bigint not null,
  position               bigint not null
);
create index agent_board_1_by_position on agent_board_1 (position);
create view agent_board as select * from agent_board_1;

-- How a resource is, by its open alerts and its samples. A host's parts send no samples of their own: theirs belong to
-- the host, so they are well while they are there and no alert is open.
create view resource_condition as
select r.*, activity.last_sample_at, open.alerts as open_alerts,
  case
    when r.status = 'VANISHED' then 'UNKNOWN'
    when open.severity_rank = 2 then 'CRITICAL'
    when open.severity_rank = 1 then 'WARNING'
    when r.type in ('disk', 'file_system', 'network_interface') then 'OK'
    when activity.last_sample_at >= now() - interval '5 minutes' then 'OK'
    else 'UNKNOWN'
  end as health
from resource_board r
left join resource_activity activity on activity.resource_id = r.resource_id
cross join lateral (
  select count(*)::integer as alerts, max(severity_rank) as severity_rank
  from alert_board where resource_id = r.resource_id and status <> 'RESOLVED'
) open;
