package io.cloudpioneer.agents.state;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the agent did since it started. Any thread may count. */
public final class AgentCounts {
  private static final int MOST_REASONS = 20;
  private static final String OTHER = "other";

  private final LongAdder measured = new LongAdder();
  private final LongAdder delivered = new LongAdder();
  private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
  private volatile Connection connection = Connection.UNENROLLED;
  private volatile Instant certificateEnd = Instant.EPOCH;

  public void measured(int samples) {
    measured.add(samples);
  }

  public void delivered(long samples) {
    delivered.add(samples);
  }

  /** Samples the collector will never take, by the reason it gave. */
  public void rejected(long samples, String reason) {
    counter(rejected, reason).add(samples);
  }

  /** A call that failed, by its gRPC status. */
  public void failed(String status) {
    counter(failures, status).increment();
  }

  public void connection(Connection now) {
    connection = now;
  }

  public void certificateEnd(Instant end) {
    certificateEnd = end;
  }

  public Connection connection() {
    return connection;
  }

  public Instant certificateEnd() {
    return certificateEnd;
  }

  public long measured() {
    return measured.sum();
  }

  public long delivered() {
    return delivered.sum();
  }

  public Map<String, Long> rejected() {
    return sums(rejected);
  }

  public Map<String, Long> failures() {
    return sums(failures);
  }

  /** The collector words its reasons freely: past a number of them they are counted together. */
  private static LongAdder counter(Map<String, LongAdder> counters, String reason) {
    boolean known = counters.containsKey(reason) || counters.size() < MOST_REASONS;
    return counters.computeIfAbsent(known ? reason : OTHER, _ -> new LongAdder());
  }

  private static Map<String, Long> sums(Map<String, LongAdder> counters) {
    Map<String, Long> sums = new TreeMap<>();
    counters.forEach((reason, count) -> sums.put(reason, count.sum()));
    return sums;
  }
}
