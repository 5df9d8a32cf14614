package io.cloudpioneer.app.graphql;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A metric that was measured once, made for one test. */
final class SomeMetric {
  private SomeMetric() {}

  /** Its name. */
  static String in(JdbcClient db) {
    String metric = "test.m" + UUID.randomUUID().toString().replace('-', 'x');
    db.sql(
            """
            insert into series (fingerprint, resource_id, scope, metric, unit, kind, attributes)
            values (:id, :id, 'on_premises/default/default', :metric, '1', 'GAUGE', '{}')
            """)
        .param("id", UUID.randomUUID())
        .param("metric", metric)
        .update();
    return metric;
  }
}
