package io.cloudpioneer.agents.export;

import com.google.protobuf.InvalidProtocolBufferException;
import io.cloudpioneer.agents.spool.Spool;
import io.cloudpioneer.agents.spool.SpooledBatch;
import io.cloudpioneer.agents.state.AgentCounts;
import io.cloudpioneer.agents.state.Connection;
import io.cloudpioneer.agents.state.StopSignal;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what lies in the spool, one batch after the other in order. A batch is removed once the
 * collector has acknowledged it, so what is lost on the way is sent again.
 */
public final class ExportLoop {
  private static final Logger LOG = LoggerFactory.getLogger(ExportLoop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** The longest a collector may ask to be left alone. */
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  private final Spool spool;
  private final Exporter exporter;
  private final RateLimit rateLimit;
  private final Backoff backoff;
  private final AgentCounts counts;
  private final StopSignal stop;

  public ExportLoop(
      Spool spool,
      Exporter exporter,
      RateLimit rateLimit,
      Backoff backoff,
      AgentCounts counts,
      StopSignal stop) {
    this.spool = spool;
    this.exporter = exporter;
    this.rateLimit = rateLimit;
    this.backoff = backoff;
    this.counts = counts;
    this.stop = stop;
  }

  /** Sends the oldest batch, waiting a second for one; true where the agent is refused. */
  public boolean step() throws IOException, InterruptedException {
    Optional<SpooledBatch> taken = spool.take(PATIENCE);
    if (taken.isEmpty()) {
      return false;
    }
    SpooledBatch batch = taken.get();
    if (stop.pause(rateLimit.book(batch.samples(), System.nanoTime()))) {
      spool.putBack(batch);
      return false;
    }
    return switch (export(batch)) {
      case Outcome.Delivered delivered -> delivered(batch, delivered);
      case Outcome.Unacceptable unacceptable -> unacceptable(batch, unacceptable);
      case Outcome.Away away -> away(batch, away);
      case Outcome.Refused refused -> refused(batch, refused);
    };
  }

  private Outcome export(SpooledBatch batch) {
    try {
      return exporter.export(ExportMetricsServiceRequest.parseFrom(batch.content()));
    } catch (InvalidProtocolBufferException foreign) {
      return new Outcome.Unacceptable("unreadable in the spool");
    }
  }

  private boolean delivered(SpooledBatch batch, Outcome.Delivered delivered) throws IOException {
    if (counts.connection() != Connection.CONNECTED) {
      LOG.info("The collector takes samples; {} are waiting", spool.content().samples());
    }
    counts.connection(Connection.CONNECTED);
    counts.delivered(batch.samples() - delivered.rejected());
    if (delivered.rejected() > 0) {
      counts.rejected(delivered.rejected(), delivered.reason());
    }
    backoff.reset();
    spool.remove(batch);
    return false;
  }

  private boolean unacceptable(SpooledBatch batch, Outcome.Unacceptable unacceptable)
      throws IOException {
    LOG.warn("The collector can't use {} samples: {}", batch.samples(), unacceptable.reason());
    counts.rejected(batch.samples(), unacceptable.reason());
    spool.remove(batch);
    return false;
  }

  private boolean away(SpooledBatch batch, Outcome.Away away)
      throws IOException, InterruptedException {
    if (counts.connection() != Connection.AWAY) {
      LOG.warn("The collector is away, samples go to the spool: {}", away.reason());
    }
    counts.connection(Connection.AWAY);
    counts.failed(away.status());
    spool.putBack(batch);
    Duration wait = backoff.next();
    Duration asked = away.delay().orElse(wait);
    stop.pause(asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : longer(asked, wait));
    return false;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private boolean refused(SpooledBatch batch, Outcome.Refused refused) throws IOException {
    if (counts.connection() != Connection.REFUSED) {
      LOG.error(
          "The platform refuses this agent: {}. Nothing is sent until that changes; samples go to"
              + " the spool. A new token in the token file enrols it again",
          refused.reason());
    }
    counts.connection(Connection.REFUSED);
    spool.putBack(batch);
    return true;
  }
}
