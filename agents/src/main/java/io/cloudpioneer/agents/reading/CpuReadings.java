package io.cloudpioneer.agents.reading;

import java.util.EnumMap;
import java.util.Map;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.TickType;

/** CPU time and use by mode, over all logical CPUs or for each, and the load averages. */
final class CpuReadings implements ReadingSource {
  static final Metric TIME = Metric.counter("system.cpu.time", "s");
  static final Metric UTILIZATION = Metric.gauge("system.cpu.utilization", "1");
  static final Metric LOGICAL_COUNT = Metric.upDownCounter("system.cpu.logical.count", "{cpu}");
  private static final Metric[] LOAD = {
    Metric.gauge("system.cpu.load_average.1m", "{thread}"),
    Metric.gauge("system.cpu.load_average.5m", "{thread}"),
    Metric.gauge("system.cpu.load_average.15m", "{thread}")
  };
  private static final double MILLIS = 1_000;

  private final CentralProcessor processor;
  private final boolean perCpu;
  private long[] before;
  private long[][] eachBefore;

  CpuReadings(CentralProcessor processor, boolean perCpu) {
    this.processor = processor;
    this.perCpu = perCpu;
    this.before = processor.getSystemCpuLoadTicks();
    this.eachBefore = perCpu ? processor.getProcessorCpuLoadTicks() : new long[0][];
  }

  @Override
  public void read(Readings into) {
    long[] ticks = processor.getSystemCpuLoadTicks();
    readModes(into, before, ticks);
    before = ticks;
    if (perCpu) {
      readEach(into);
    }
    into.add(LOGICAL_COUNT, processor.getLogicalProcessorCount());
    double[] load = processor.getSystemLoadAverage(LOAD.length);
    for (int span = 0; span < load.length; span++) {
      // OSHI says "unknown" by a negative number.
      into.add(LOAD[span], load[span] < 0 ? Double.NaN : load[span]);
    }
  }

  private void readEach(Readings into) {
    long[][] each = processor.getProcessorCpuLoadTicks();
    for (int cpu = 0; cpu < Math.min(each.length, eachBefore.length); cpu++) {
      readModes(into, eachBefore[cpu], each[cpu], "cpu.logical_number", Integer.toString(cpu));
    }
    eachBefore = each;
  }

  private static void readModes(Readings into, long[] before, long[] now, String... attributes) {
    double elapsed = 0;
    Map<TickType, Long> spent = new EnumMap<>(TickType.class);
    for (TickType type : TickType.values()) {
      long difference = Math.max(0, now[type.getIndex()] - before[type.getIndex()]);
      spent.put(type, difference);
      elapsed += difference;
    }
    for (CpuMode mode : CpuMode.values()) {
      String[] named = mode.named(attributes);
      into.add(TIME, mode.sum(type -> now[type.getIndex()]) / MILLIS, named);
      into.add(UTILIZATION, mode.sum(type -> spent.getOrDefault(type, 0L)) / elapsed, named);
    }
  }
}
