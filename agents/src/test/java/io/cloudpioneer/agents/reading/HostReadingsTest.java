package io.cloudpioneer.agents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import oshi.SystemInfo;

/** Of the machine the test runs on. */
class HostReadingsTest {
  private static final SystemInfo SYSTEM = new SystemInfo();

  private final List<Reading> readings = HostReadings.of(SYSTEM, false, _ -> {}).read();

  @Test
  void nameEveryMetricByTheSemanticConventions() {
    assertThat(readings.stream().map(it -> it.metric().name()).distinct())
        .contains(
            "system.cpu.time",
            "system.cpu.logical.count",
            "system.cpu.load_average.1m",
            "system.cpu.load_average.5m",
            "system.cpu.load_average.15m",
            "system.memory.usage",
            "system.memory.utilization",
            "system.paging.usage",
            "system.filesystem.usage",
            "system.filesystem.utilization",
            "system.process.count",
            "system.uptime")
        .allMatch(name -> name.startsWith("system."));
  }

  @Test
  void haveOneValueForEachSetOfAttributes() {
    assertThat(readings)
        .extracting(it -> it.metric().name() + it.attributes())
        .doesNotHaveDuplicates();
  }

  @Test
  void addMemoryUpToItsTotal() {
    assertThat(sum("system.memory.usage")).isEqualTo(SYSTEM.getHardware().getMemory().getTotal());
    assertThat(sum("system.memory.utilization")).isBetween(0.999, 1.001);
  }

  @Test
  void tellEveryCpuMode() {
    assertThat(
            readings.stream()
                .filter(it -> it.metric().equals(CpuReadings.TIME))
                .map(it -> it.attributes().get("cpu.mode"))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "user", "nice", "system", "idle", "iowait", "interrupt", "steal");
  }

  @Test
  void readEachCpuWhereAsked() {
    List<Reading> each = HostReadings.of(SYSTEM, true, _ -> {}).read();
    assertThat(each).anyMatch(it -> "0".equals(it.attributes().get("cpu.logical_number")));
  }

  @Test
  void leaveOutOnlyTheSourceThatFails() {
    Metric metric = Metric.gauge("system.uptime", "s");
    HostReadings some =
        new HostReadings(
            List.of(
                _ -> {
                  throw new IllegalStateException("broken");
                },
                into -> into.add(metric, 5)));
    assertThat(some.read()).extracting(Reading::value).containsExactly(5.0);
  }

  private double sum(String metric) {
    return readings.stream()
        .filter(it -> it.metric().name().equals(metric))
        .mapToDouble(Reading::value)
        .sum();
  }
}
