package io.cloudpioneer.app.audit.sealing;

import io.cloudpioneer.projections.platform.UnsealedEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks how far sealing is behind, on a thread of its own: sealing itself may be what is stuck. */
final class SealingWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SealingWatch.class);
  private static final int SECONDS = 5;
  private static final int NETWORK_MILLIS = 60_000;

  private final DataSource database;
  private final SealingMetrics metrics;
  private @Nullable ScheduledExecutorService timer;

  SealingWatch(DataSource database, SealingMetrics metrics) {
    this.database = database;
    this.metrics = metrics;
  }

  @Override
  public void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("sealing-watch").factory());
    timer.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try (Connection connection = database.getConnection()) {
      connection.setNetworkTimeout(Runnable::run, NETWORK_MILLIS);
      metrics.seen(
          UnsealedEvents.look(JdbcClient.create(new SingleConnectionDataSource(connection, true))));
    } catch (SQLException | RuntimeException e) {
      metrics.unknown();
      LOG.debug("How far sealing is behind is not known", e);
    }
  }

  @Override
  public void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }
}
