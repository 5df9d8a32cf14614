-- Bearer tokens of OTLP/HTTP clients that have no certificate; only their hashes are kept.
create table ingest_token (
  name        text primary key,
  -- SHA-256, hexadecimal.
  token_hash  text not null unique,
  -- provider/account/region the client may write to; * for all.
  scope       text not null,
  created_at  timestamptz not null default now(),
  revoked_at  timestamptz
);
