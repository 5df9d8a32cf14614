package io.cloudpioneer.benchmarks.commands;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import io.cloudpioneer.benchmarks.figure.Contender;
import io.cloudpioneer.benchmarks.platform.Calm;
import io.cloudpioneer.benchmarks.platform.ClosedLoop;
import io.cloudpioneer.benchmarks.platform.ClosedLoop.Answered;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Commands about an estate, handled by ours or by a peer.
 *
 * @param countEvents asks how many events were kept so far
 */
record CommandLoad(
    String whose, Estate estate, Estate.Sending sending, JdbcClient database, String countEvents) {

  /** That many clients for that long. */
  Contender with(int clients, Duration time, Calm calm) {
    return new Contender(
        "%s, %d clients".formatted(whose, clients),
        "commands/s",
        () -> {
          calm.await();
          return perSecond(clients, time);
        });
  }

  private double perSecond(int clients, Duration time) throws InterruptedException {
    long before = events();
    Answered answered =
        ClosedLoop.run(clients, time, number -> estate.client(number, clients, sending));
    long kept = events() - before;
    if (kept != answered.requests()) {
      throw new CannotMeasure(
          "%s answered %d commands and kept %d events".formatted(whose, answered.requests(), kept));
    }
    return answered.perSecond();
  }

  private long events() {
    return database.sql(countEvents).query(Long.class).single();
  }
}
