-- Which action is at a resource, so that another one waits.
create table cost_action_target_1 (
  target_id   uuid primary key,
  resource_id uuid not null,
  -- Null where none is.
  action_id   uuid,
  sequence    bigint not null
);
create index cost_action_target_1_by_resource on cost_action_target_1 (resource_id);
create view cost_action_target as select * from cost_action_target_1;
