-- How many samples were stored in each minute, by the wall clock.
create table stored_minute (
  minute  timestamptz primary key,
  samples bigint not null
);

-- Up to where a resource's minutes were closed and handed on.
alter table resource_activity add column closed_until timestamptz;
