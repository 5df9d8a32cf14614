-- When a resource sent no sample for longer than a healthy one may, so that its health can be told of any moment: from
-- its last sample before (-infinity where there was none) to the one that came then.
create table resource_pause (
  resource_id uuid not null,
  scope       text not null,
  stopped_at  timestamptz not null,
  resumed_at  timestamptz not null,
  primary key (resource_id, resumed_at)
);

-- Of resources that were there before, only when they began is known.
insert into resource_pause (resource_id, scope, stopped_at, resumed_at)
select a.resource_id, a.scope, '-infinity', coalesce(
    (select least(min(s.created_at), a.last_sample_at) from series s where s.resource_id = a.resource_id),
    a.last_sample_at)
from resource_activity a;

create function note_first_sample() returns trigger language plpgsql as $$
begin
  insert into resource_pause (resource_id, scope, stopped_at, resumed_at)
  values (new.resource_id, new.scope, '-infinity', new.last_sample_at)
  on conflict do nothing;
  return null;
end $$;
create trigger first_sample after insert on resource_activity for each row execute function note_first_sample();

create function note_pause() returns trigger language plpgsql as $$
begin
  insert into resource_pause (resource_id, scope, stopped_at, resumed_at)
  values (new.resource_id, new.scope, old.last_sample_at, new.last_sample_at)
  on conflict do nothing;
  return null;
end $$;
create trigger pause after update on resource_activity for each row
  when (new.last_sample_at - old.last_sample_at > interval '5 minutes') execute function note_pause();

-- How a resource is, the same now and at any moment. A host's parts send no samples of their own: theirs belong to the
-- host, so they are well while they are there and no alert is open.
create function resource_health(
  status text, worst_alert smallint, type text, last_sample_at timestamptz, moment timestamptz) returns text
  language sql stable parallel safe
  return case
    when status = 'VANISHED' then 'UNKNOWN'
    when worst_alert = 2 then 'CRITICAL'
    when worst_alert = 1 then 'WARNING'
    when type in ('disk', 'file_system', 'network_interface') then 'OK'
    when last_sample_at >= moment - interval '5 minutes' then 'OK'
    else 'UNKNOWN'
  end;

create or replace view resource_condition as
select r.*, activity.last_sample_at, open.alerts as open_alerts,
  resource_health(r.status, open.severity_rank, r.type, activity.last_sample_at, now()) as health
from resource_board r
left join resource_activity activity on activity.resource_id = r.resource_id
cross join lateral (
  select count(*)::integer as alerts, max(severity_rank) as severity_rank
  from alert_board where resource_id = r.resource_id and status <> 'RESOLVED'
) open;
