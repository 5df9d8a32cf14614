package io.cloudpioneer.app.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what the metric tables hold of the load with what was acknowledged. */
record StoredLoad(JdbcClient db, MeasuredService.Samples samples) {
  /** Every acknowledged sample is there once, and nothing else. */
  void assertHoldsExactly(Collection<Ledger.Entry> acknowledged) {
    assertThat(acknowledged).isNotEmpty();
    acknowledged.stream()
        .collect(
            Collectors.groupingBy(
                Ledger.Entry::owner, Collectors.mapping(Ledger.Entry::number, Collectors.toSet())))
        .forEach((service, batches) ->
            assertThat(stored(new MeasuredService(service, samples)))
                .as("samples of service %s", service)
                .isEqualTo(
                    batches.stream()
                        .sorted()
                        .flatMap(batch -> samples.ofBatch(batch).stream())
                        .toList()));
  }

  private List<MeasuredService.Sample> stored(MeasuredService service) {
    return db.sql(
            """
            select time, value from sample join series using (series_id)
            where resource_id = :resource and metric = :metric order by time
            """)
        .param("resource", service.resourceId())
        .param("metric", MeasuredService.METRIC)
        .query((row, _) ->
            new MeasuredService.Sample(row.getTimestamp(1).toInstant(), row.getDouble(2)))
        .list();
  }

  /** The minutes of every series of the load are what a recount gives. */
  void assertMinutesEqualARecount() {
    assertThat(
            minutes(
                """
                select series_id, bucket, count, sum, min, max, last, last_time from rollup_1m
                """))
        .isNotEmpty()
        .isEqualTo(
            minutes(
                """
                select series_id, date_trunc('minute', time) as bucket, count(*) as count, sum(value) as sum,
                  min(value) as min, max(value) as max, (array_agg(value order by time desc))[1] as last,
                  max(time) as last_time
                from sample group by 1, 2
                """));
  }

  private List<Map<String, Object>> minutes(String source) {
    return db.sql(
            """
            select minute.* from (%s) as minute join series using (series_id)
            where metric = :metric order by series_id, bucket
            """
                .formatted(source))
        .param("metric", MeasuredService.METRIC)
        .query()
        .listOfRows();
  }
}
