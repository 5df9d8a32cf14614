-- Which playbooks are switched on is asked of their own events, each time that an alert is raised.
create index event_of_playbooks on event (aggregate_id, sequence)
  where name in ('playbook.defined', 'playbook.changed', 'playbook.disabled', 'playbook.enabled');
