package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.store.DecodedRecord.DecodedSeries;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Gives every series its key, once across all processes. */
@Repository
@ProcessorRole
class SeriesCatalogue {
  private static final String FIND =
      """
      select series_id, fingerprint, (extract(epoch from newest.time) * 1000000)::bigint
      from series
      left join lateral (
        select time from sample where sample.series_id = series.series_id order by time desc limit 1
      ) newest on true
      where fingerprint = any(:fingerprints)\
      """;

  private static final String CREATE =
      """
      insert into series (fingerprint, resource_id, scope, metric, unit, kind, attributes)
      select fingerprint, resource_id, scope, metric, unit, kind, attributes::jsonb
      from unnest(:fingerprints, :resources, :scopes, :metrics, :units, :kinds, :attributes)
        as new (fingerprint, resource_id, scope, metric, unit, kind, attributes)
      order by fingerprint
      on conflict (fingerprint) do nothing\
      """;

  private final JdbcClient db;
  private final JsonMapper json;
  private final SeriesMemory memory;

  SeriesCatalogue(JdbcClient db, JsonMapper json, SeriesMemory memory) {
    this.db = db;
    this.json = json;
    this.memory = memory;
  }

  /** Has every series of the records remembered, making those that are new. */
  void learn(List<DecodedRecord> records) {
    Map<SeriesFingerprint, Wanted> unknown = new LinkedHashMap<>();
    for (DecodedRecord record : records) {
      for (DecodedSeries series : record.series()) {
        SeriesDescription description = series.description();
        if (memory.get(description.fingerprint()) == null) {
          unknown.put(description.fingerprint(), new Wanted(record.partition(), description));
        }
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    find(unknown);
    if (!unknown.isEmpty()) {
      create(unknown.values());
      find(unknown);
    }
  }

  /** Moves those that have a key into memory. */
  private void find(Map<SeriesFingerprint, Wanted> unknown) {
    db.sql(FIND)
        .param("fingerprints", ids(unknown.values(), wanted -> wanted.series.fingerprint().value()))
        .query(row -> {
          Wanted found = unknown.remove(new SeriesFingerprint(row.getObject(2, UUID.class)));
          long newest = row.getLong(3);
          if (found != null) {
            memory.remember(
                found.partition,
                new KnownSeries(
                    row.getLong(1), found.series, row.wasNull() ? Long.MIN_VALUE : newest));
          }
        });
  }

  private void create(Collection<Wanted> series) {
    db.sql(CREATE)
        .param("fingerprints", ids(series, wanted -> wanted.series.fingerprint().value()))
        .param("resources", ids(series, wanted -> wanted.series.resource().value()))
        .param("scopes", texts(series, SeriesDescription::scope))
        .param("metrics", texts(series, SeriesDescription::metric))
        .param("units", texts(series, SeriesDescription::unit))
        .param("kinds", texts(series, SeriesDescription::kind))
        .param("attributes", texts(series, one -> json.writeValueAsString(one.labels())))
        .update();
  }

  private static UUID[] ids(Collection<Wanted> series, Function<Wanted, UUID> id) {
    return series.stream().map(id).toArray(UUID[]::new);
  }

  private static String[] texts(
      Collection<Wanted> series, Function<SeriesDescription, String> text) {
    return series.stream().map(wanted -> text.apply(wanted.series)).toArray(String[]::new);
  }

  private record Wanted(int partition, SeriesDescription series) {}
}
