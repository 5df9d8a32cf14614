-- The past of what playbooks did, and of jobs; see V0340.
create table playbook_run_history_1 (
  known_from     timestamptz not null,
  known_to       timestamptz not null,
  effective_from timestamptz not null,
  effective_to   timestamptz not null,
  like playbook_run_board_1
);
create table job_history_1 (
  known_from     timestamptz not null,
  known_to       timestamptz not null,
  effective_from timestamptz not null,
  effective_to   timestamptz not null,
  like job_board_1
);
create index playbook_run_history_1_standing on playbook_run_history_1 (run_id)
  where known_to = 'infinity' and effective_to = 'infinity';
create index job_history_1_standing on job_history_1 (job_id)
  where known_to = 'infinity' and effective_to = 'infinity';
create index playbook_run_history_1_by_playbook on playbook_run_history_1 (playbook_id, effective_from);
create index playbook_run_history_1_by_action on playbook_run_history_1 (action_id) where action_id is not null;
create index job_history_1_by_id on job_history_1 (job_id, effective_from);
create view playbook_run_history as select * from playbook_run_history_1;
create view job_history as select * from job_history_1;
