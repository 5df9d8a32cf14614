-- Who is to look after an alert, and in its timeline whom it was given to.
alter table alert_board_1 add column assigned_to uuid;
create index alert_board_1_by_assignee on alert_board_1 (assigned_to) where assigned_to is not null;
create or replace view alert_board as select * from alert_board_1;

alter table alert_timeline_1 add column person uuid;
create or replace view alert_timeline as select * from alert_timeline_1;
