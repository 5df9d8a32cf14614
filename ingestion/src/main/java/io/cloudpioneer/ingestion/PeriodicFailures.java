package io.cloudpioneer.ingestion;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.ErrorHandler;

/**
 * Says once a minute that periodic work fails: it is tried again anyway, and a database that is
 * away for an hour must not fill the log.
 */
final class PeriodicFailures implements ErrorHandler {
  private static final Logger log = LoggerFactory.getLogger(PeriodicFailures.class);
  private static final long MINUTE = 60_000_000_000L;

  private final Map<Class<?>, Long> said = new ConcurrentHashMap<>();

  @Override
  public void handleError(Throwable failure) {
    long now = System.nanoTime();
    Long before = said.get(failure.getClass());
    if (before != null && now - before < MINUTE) {
      return;
    }
    said.put(failure.getClass(), now);
    if (failure instanceof DataAccessException
        || failure instanceof TransactionException
        || failure instanceof KafkaException) {
      log.warn("Periodic work waits for what it needs: {}", failure.getMessage());
    } else {
      log.error("Periodic work failed and will be tried again", failure);
    }
  }
}
