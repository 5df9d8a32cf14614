-- When the platform first heard from a step's agent that it was begun: what its agent must remember to undo it.
alter table agent_step add column begun_at timestamptz;
-- Of the steps sent before this was written down, any may have been begun.
update agent_step set begun_at = sent_at where sent_at is not null;
