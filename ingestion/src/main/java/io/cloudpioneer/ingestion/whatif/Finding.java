package io.cloudpioneer.ingestion.whatif;

/** A period in which a rule would have had its alert raised, and the series it would be on. */
record Finding(StoredSeries series, RaisedPeriod period) {}
