-- Every board as it was and as it was known: a row of a board for as long as it stood. It was so from effective_from to
-- effective_to, and that was known from known_from to known_to; the ends belong to neither. What a late fact puts right
-- stays, known to the moment at which it was put right. The columns after those four are the board's, by name.

create table resource_history_1 (
  known_from     timestamptz not null,
  known_to       timestamptz not null,
  effective_from timestamptz not null,
  effective_to   timestamptz not null,
  like resource_board_1
);
create table alert_history_1 (
  known_from     timestamptz not null,
  known_to       timestamptz not null,
  effective_from timestamptz not null,
  effective_to   timestamptz not null,
  like alert_board_1
);
create table rule_history_1 (
  known_from     timestamptz not null,
  known_to       timestamptz not null,
  effective_from timestamptz not null,
  effective_to   timestamptz not null,
  like rule_board_1
);
create table policy_history_1 (
  known_from     timestamptz not null,
  known_to       timestamptz not null,
  effective_from timestamptz not null,
  effective_to   timestamptz not null,
  like policy_board_1
);
create table silence_history_1 (
  known_from     timestamptz not null,
  known_to       timestamptz not null,
  effective_from timestamptz not null,
  effective_to   timestamptz not null,
  like silence_board_1
);
create table agent_history_1 (
  known_from     timestamptz not null,
  known_to       timestamptz not null,
  effective_from timestamptz not null,
  effective_to   timestamptz not null,
  like agent_board_1
);
create table cost_action_history_1 (
  known_from     timestamptz not null,
  known_to       timestamptz not null,
  effective_from timestamptz not null,
  effective_to   timestamptz not null,
  like cost_action_board_1
);
create table playbook_history_1 (
  known_from     timestamptz not null,
  known_to       timestamptz not null,
  effective_from timestamptz not null,
  effective_to   timestamptz not null,
  like playbook_board_1
);

-- What stands until further notice: one row of each aggregate, the one that its next event ends.
create index resource_history_1_standing on resource_history_1 (resource_id)
  where known_to = 'infinity' and effective_to = 'infinity';
create index alert_history_1_standing on alert_history_1 (alert_id)
  where known_to = 'infinity' and effective_to = 'infinity';
create index rule_history_1_standing on rule_history_1 (rule_id)
  where known_to = 'infinity' and effective_to = 'infinity';
create index policy_history_1_standing on policy_history_1 (policy_id)
  where known_to = 'infinity' and effective_to = 'infinity';
create index silence_history_1_standing on silence_history_1 (silence_id)
  where known_to = 'infinity' and effective_to = 'infinity';
create index agent_history_1_standing on agent_history_1 (agent_id)
  where known_to = 'infinity' and effective_to = 'infinity';
create index cost_action_history_1_standing on cost_action_history_1 (action_id)
  where known_to = 'infinity' and effective_to = 'infinity';
create index playbook_history_1_standing on playbook_history_1 (playbook_id)
  where known_to = 'infinity' and effective_to = 'infinity';

-- One of them at any moment.
create index resource_history_1_by_id on resource_history_1 (resource_id, effective_from);
create index alert_history_1_by_id on alert_history_1 (alert_id, effective_from);
create index rule_history_1_by_id on rule_history_1 (rule_id, effective_from);
create index policy_history_1_by_id on policy_history_1 (policy_id, effective_from);
create index silence_history_1_by_id on silence_history_1 (silence_id, effective_from);
create index agent_history_1_by_id on agent_history_1 (agent_id, effective_from);
create index cost_action_history_1_by_id on cost_action_history_1 (action_id, effective_from);
create index playbook_history_1_by_id on playbook_history_1 (playbook_id, effective_from);

-- All of them at any moment, however long the past is, where there may be many.
create index resource_history_1_by_time on resource_history_1 using gist (tstzrange(effective_from, effective_to));
create index alert_history_1_by_time on alert_history_1 using gist (tstzrange(effective_from, effective_to));
create index alert_history_1_open_by_time on alert_history_1 using gist (tstzrange(effective_from, effective_to))
  where status <> 'RESOLVED';
create index cost_action_history_1_by_time on cost_action_history_1 using gist (tstzrange(effective_from, effective_to));

create view resource_history as select * from resource_history_1;
create view alert_history as select * from alert_history_1;
create view rule_history as select * from rule_history_1;
create view policy_history as select * from policy_history_1;
create view silence_history as select * from silence_history_1;
create view agent_history as select * from agent_history_1;
create view cost_action_history as select * from cost_action_history_1;
create view playbook_history as select * from playbook_history_1;

-- The boards and their past are made anew together, from the first event on.
delete from resource_board_1;
delete from alert_board_1;
delete from rule_board_1;
delete from policy_board_1;
delete from silence_board_1;
delete from agent_board_1;
delete from cost_action_board_1;
delete from playbook_board_1;
delete from token_entry where processor_name in ('resource-board/1', 'alert-board/1', 'rule-board/1', 'policy-board/1',
  'silence-board/1', 'agent-board/1', 'cost-action-board/1', 'playbook-board/1');
