-- Finds out whether a range of time was corrected since a moment; samples that came in time are not in it.
create index sample_known_late on sample (series_id, time) where known_at is not null;
