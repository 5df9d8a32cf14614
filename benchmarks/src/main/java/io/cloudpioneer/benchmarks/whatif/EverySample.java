package io.cloudpioneer.benchmarks.whatif;

import io.cloudpioneer.events.alert.ConditionChange;
import io.cloudpioneer.events.alert.ConditionState;
import io.cloudpioneer.events.alert.ConditionState.Clear;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.ingestion.whatif.BinaryAnswer;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * The plain way: every sample is read and led through the condition, on all cores and in the binary
 * form as ours does. Counts how often the condition came about.
 */
final class EverySample {
  private static final String DAY =
      """
      select series_id, time, value from sample
      where series_id = any(array(select series_id from series where metric = '%s' and series_id %% %d = %d))
        and time >= '%s' and time < '%s'
      order by series_id, time\
      """;

  private final DataSource database;
  private final ThresholdCondition condition;
  private final int threads = Runtime.getRuntime().availableProcessors();

  EverySample(DataSource database, ThresholdCondition condition) {
    this.database = database;
    this.condition = condition;
  }

  long raised(Instant from, Instant to) throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<Long>> parts = new ArrayList<>();
      for (int part = 0; part < threads; part++) {
        int own = part;
        parts.add(executor.submit(() -> raised(own, from, to)));
      }
      long raised = 0;
      for (Future<Long> part : parts) {
        raised += part.get();
      }
      return raised;
    }
  }

  private long raised(int part, Instant from, Instant to) throws Exception {
    Map<Long, ConditionState> states = new HashMap<>();
    long[] raised = {0};
    try (Connection connection = database.getConnection()) {
      for (Instant day = from; day.isBefore(to); day = day.plus(Duration.ofDays(1))) {
        BinaryAnswer.read(
            connection,
            DAY.formatted(RecordedMonth.METRIC, threads, part, day, day.plus(Duration.ofDays(1))),
            row -> {
              Long series = row.bigint();
              Instant time = Instant.EPOCH.plus(row.micros(), ChronoUnit.MICROS);
              ConditionState before = Objects.requireNonNullElseGet(states.get(series), Clear::new);
              ConditionState after = condition.after(before, time, row.number());
              if (after != before) {
                states.put(series, after);
              }
              if (ConditionChange.between(before, after) == ConditionChange.RAISED) {
                raised[0]++;
              }
            });
      }
    }
    return raised[0];
  }
}
