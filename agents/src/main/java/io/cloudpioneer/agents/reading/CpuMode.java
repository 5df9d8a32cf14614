package io.cloudpioneer.agents.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import oshi.hardware.CentralProcessor.TickType;

/** What a CPU spends its time on: the well-known values of {@code cpu.mode}. */
enum CpuMode {
  USER(TickType.USER),
  NICE(TickType.NICE),
  SYSTEM(TickType.SYSTEM),
  IDLE(TickType.IDLE),
  IOWAIT(TickType.IOWAIT),
  INTERRUPT(TickType.IRQ, TickType.SOFTIRQ),
  STEAL(TickType.STEAL);

  private final List<TickType> ticks;

  CpuMode(TickType... ticks) {
    this.ticks = List.of(ticks);
  }

  double sum(ToLongFunction<TickType> spent) {
    return ticks.stream().mapToLong(spent).sum();
  }

  /** The attributes, and this mode. */
  String[] named(String... attributes) {
    String[] named = Arrays.copyOf(attributes, attributes.length + 2);
    named[attributes.length] = "cpu.mode";
    named[attributes.length + 1] = name().toLowerCase(Locale.ROOT);
    return named;
  }
}
