-- Who is who, outside the event store: events know a person only as the random id.
create table person (
  person_id       uuid primary key,
  issuer          text not null,
  subject         text not null,
  name_ciphertext text,
  roles           text[] not null,
  seen_at         timestamptz not null,
  unique (issuer, subject)
);

-- The users of the embedded OpenID provider.
create table local_user (
  subject    uuid primary key,
  username   text not null unique check (username = lower(username)),
  password   text not null,
  roles      text[] not null,
  changed_at timestamptz not null
);

-- What the embedded provider signs with, sealed under the installation's keys.
create table provider_key (
  key_id         text primary key,
  jwk_ciphertext text not null,
  created_at     timestamptz not null default now()
);
