-- An occurrence that comes back after somebody had it in hand is told anew: each round has its own rows.
alter table notification add column round integer not null default 1;
alter table notification drop constraint notification_pkey;
alter table notification add primary key (alert_id, occurrence, round, step);

-- The message that started the chain in which it is told, so that the outcome's event names it too.
alter table notification add column correlation text not null default 'unknown';
alter table notification alter column correlation drop default;
