-- Steps of cost actions, and their compensations, that lie ready for their agents. The key keeps an attempt from being
-- handed out twice.
create table agent_step (
  action_id    uuid not null,
  step         integer not null,
  attempt      integer not null,
  direction    text not null check (direction in ('FORWARD', 'COMPENSATION')),
  agent_id     uuid not null,
  -- The canonical plan that was approved, and its hash.
  plan         text not null,
  hash         text not null,
  -- A step that was not begun by then never is.
  begin_before timestamptz not null,
  deadline     timestamptz not null,
  -- PENDING: no agent can have heard of it. SENT: one may have. ENDED: nobody is given it any more.
  state        text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'ENDED')),
  cancelled    boolean not null default false,
  handed_at    timestamptz not null default now(),
  sent_at      timestamptz,
  ended_at     timestamptz,
  -- The message that started the chain, so that the outcome's event names it too.
  correlation  text not null,
  primary key (action_id, step, attempt, direction)
);
create index agent_step_to_do on agent_step (agent_id, handed_at) where state <> 'ENDED';
create index agent_step_by_age on agent_step (handed_at);

-- What each agent said of itself when it opened its newest stream.
create table agent_offer (
  agent_id uuid primary key,
  -- Names the stream; an older one ends.
  stream   uuid not null,
  -- cloudpioneer.v1.Hello in protobuf's JSON form.
  hello    jsonb not null,
  said_at  timestamptz not null default now()
);
