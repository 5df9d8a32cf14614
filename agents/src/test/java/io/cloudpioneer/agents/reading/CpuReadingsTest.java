package io.cloudpioneer.agents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import oshi.hardware.CentralProcessor;

class CpuReadingsTest {
  /** Milliseconds of user, nice, system, idle, iowait, irq, softirq, steal. */
  private final Deque<long[]> ticks =
      new ArrayDeque<>(
          List.of(
              new long[] {1_000, 0, 500, 8_000, 0, 0, 0, 0},
              new long[] {1_500, 100, 600, 8_100, 40, 30, 30, 100}));

  @Test
  void shareOutTheTimeSinceTheLastReading() {
    Map<String, Double> shares = read(CpuReadings.UTILIZATION);
    assertThat(shares)
        .containsEntry("user", 0.5)
        .containsEntry("nice", 0.1)
        .containsEntry("system", 0.1)
        .containsEntry("idle", 0.1)
        .containsEntry("iowait", 0.04)
        .containsEntry("interrupt", 0.06)
        .containsEntry("steal", 0.1);
  }

  @Test
  void countSecondsSinceTheHostStarted() {
    assertThat(read(CpuReadings.TIME)).containsEntry("user", 1.5).containsEntry("interrupt", 0.06);
  }

  @Test
  void haveNoShareOfNoTime() {
    ticks.removeFirst();
    ticks.add(ticks.getFirst());
    assertThat(read(CpuReadings.UTILIZATION)).isEmpty();
  }

  private Map<String, Double> read(Metric metric) {
    Readings readings = new Readings();
    new CpuReadings(processor(), false).read(readings);
    return readings.all().stream()
        .filter(it -> it.metric().equals(metric))
        .collect(
            Collectors.toMap(it -> it.attributes().getOrDefault("cpu.mode", ""), Reading::value));
  }

  private CentralProcessor processor() {
    return (CentralProcessor)
        Proxy.newProxyInstance(
            CentralProcessor.class.getClassLoader(),
            new Class<?>[] {CentralProcessor.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getSystemCpuLoadTicks" -> ticks.removeFirst();
                  case "getSystemLoadAverage" -> new double[] {-1, -1, -1};
                  case "getLogicalProcessorCount" -> 1;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
