-- Until when an open alert is kept quiet.
alter table alert_board_1 add column snoozed_until timestamptz;
create or replace view alert_board as select * from alert_board_1;

alter table alert_timeline_1 add column until timestamptz;
create or replace view alert_timeline as select * from alert_timeline_1;
