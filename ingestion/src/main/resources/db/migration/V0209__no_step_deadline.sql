-- Nobody reads it: the remediation keeps its deadlines itself.
alter table agent_step drop column deadline;
