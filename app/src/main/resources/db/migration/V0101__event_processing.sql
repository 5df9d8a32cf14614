-- Axon's own tables: how far each processor has read, sagas, and events that could not be handled.
create table token_entry (
  processor_name text not null,
  segment        integer not null,
  token          bytea,
  token_type     text,
  claimed_at     text,
  owner          text,
  primary key (processor_name, segment)
) with (fillfactor = 50);

create table saga (
  saga_id    text primary key,
  saga_type  text not null,
  revision   text,
  state      bytea not null
);

create table saga_association (
  id                bigint generated always as identity primary key,
  saga_type         text not null,
  association_key   text not null,
  association_value text not null,
  saga_id           text not null
);
create index saga_by_association on saga_association (association_value, association_key, saga_type);
create index saga_associations on saga_association (saga_id);

create table dead_letter (
  dead_letter_id       text primary key,
  processing_group     text not null,
  sequence_identifier  text not null,
  sequence_index       bigint not null,
  message_type         text not null,
  event_id             text not null,
  event_recorded_at    text not null,
  payload_name         text not null,
  payload_revision     text,
  payload              bytea not null,
  metadata             bytea,
  -- Axon's statements name this one column themselves.
  type                 text,
  aggregate_id         text,
  aggregate_sequence   bigint,
  token_type           text,
  token                bytea,
  enqueued_at          text not null,
  last_touched_at      text,
  processing_started_at text,
  cause_type           text,
  cause_message        text,
  diagnostics          bytea,
  unique (processing_group, sequence_identifier, sequence_index)
);

-- db-scheduler's table, as its documentation gives it.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
