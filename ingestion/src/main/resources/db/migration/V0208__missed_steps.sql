-- MISSED: no agent took it in time, so that none ever hears of it, and its action is still to be told.
alter table agent_step drop constraint agent_step_state_check;
alter table agent_step add constraint agent_step_state_check
  check (state in ('PENDING', 'SENT', 'MISSED', 'ENDED'));
create index agent_step_to_miss on agent_step (begin_before) where state in ('PENDING', 'MISSED');
