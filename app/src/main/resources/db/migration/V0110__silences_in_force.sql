-- Whether a silence holds is asked of the silences' own events, each time that somebody is about to be told of an alert.
create index event_of_silences on event (aggregate_id, sequence desc)
  where name in ('silence.created', 'silence.changed', 'silence.expired');
