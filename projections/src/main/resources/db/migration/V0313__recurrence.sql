-- What a rule makes of a condition that comes and goes; rules of before are as they were.
alter table rule_board_1 add column reopens_within text not null default 'PT10M';
alter table rule_board_1 add column steady_changes integer not null default 5;
alter table rule_board_1 add column flaps_within text not null default 'PT30M';
create or replace view rule_board as select * from rule_board_1;

alter table alert_board_1 add column flapping boolean not null default false;
create or replace view alert_board as select * from alert_board_1;

alter table alert_timeline_1 add column changes integer;
create or replace view alert_timeline as select * from alert_timeline_1;
