-- Who is to be told of what, once for each step of an occurrence's escalation. A row stays for ever: it is what keeps a
-- step from being told twice. Worked on where recorded_at is null and next_attempt_at has come.
create table notification (
  alert_id           uuid not null,
  occurrence         integer not null,
  step               integer not null,
  scope              text not null,
  channel            text not null check (channel in ('WEBHOOK', 'EMAIL')),
  address_owner      uuid not null,
  address_ciphertext text not null,
  -- What is told, as a webhook gets it.
  message            jsonb not null,
  created_at         timestamptz not null default now(),
  attempts           integer not null default 0,
  next_attempt_at    timestamptz not null default now(),
  -- How it went in the end, once it is known.
  delivered          boolean,
  outcome            text,
  -- When the alert's stream was told of the outcome.
  recorded_at        timestamptz,
  primary key (alert_id, occurrence, step)
);
create index notification_to_do on notification (next_attempt_at) where recorded_at is null;
