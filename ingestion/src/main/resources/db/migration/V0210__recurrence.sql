-- What a rule makes of a condition that comes and goes; rules of before are as they were.
alter table watch_rule add column reopens_millis bigint not null default 600000;
alter table watch_rule add column steady_changes integer not null default 5;
alter table watch_rule add column flaps_millis bigint not null default 1800000;
