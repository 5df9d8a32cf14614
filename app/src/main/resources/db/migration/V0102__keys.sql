-- Keys, each encrypted under the master key, which lies outside of the database.

-- One per person: what a person wrote can be read as long as their row is here.
create table person_key (
  person_id   uuid primary key,
  wrapped_key bytea not null,
  created_at  timestamptz not null default now()
);

-- The installation's own certificate authority.
create table certificate_authority (
  one         boolean primary key default true check (one),
  certificate bytea not null,
  wrapped_key bytea not null,
  created_at  timestamptz not null default now()
);
