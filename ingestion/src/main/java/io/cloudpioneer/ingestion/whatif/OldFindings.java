package io.cloudpioneer.ingestion.whatif;

import io.cloudpioneer.ingestion.IngestionConfiguration;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops what was found a week ago: asked again, the same samples give the same findings. */
@Component
@ProcessorRole
public class OldFindings {
  private final JdbcClient db;

  OldFindings(JdbcClient db) {
    this.db = db;
  }

  /** Drops all that are past their time. */
  @Scheduled(
      initialDelay = 2,
      fixedDelay = 60,
      timeUnit = TimeUnit.MINUTES,
      scheduler = IngestionConfiguration.SCHEDULER)
  public void drop() {
    db.sql(
            """
            with old as (
              delete from job_run where state = 'ENDED' and ended_at < now() - interval '7 days' returning job_id)
            delete from whatif_finding where job_id in (select job_id from old)\
            """)
        .update();
  }
}
