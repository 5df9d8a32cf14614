-- A forgotten person's row stays without its key, so that no new one is ever made.
alter table person_key alter column wrapped_key drop not null;
alter table person_key add column destroyed_at timestamptz;
alter table person_key add check ((wrapped_key is null) = (destroyed_at is not null));
