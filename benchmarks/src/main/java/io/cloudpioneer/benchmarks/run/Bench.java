package io.cloudpioneer.benchmarks.run;

import io.cloudpioneer.benchmarks.figure.Report;
import java.util.List;
import java.util.function.Consumer;

/** Something that is measured beside its peers in one run. */
public interface Bench {
  String name();

  /** What it measures, in one line. */
  String meaning();

  List<Option> options();

  /**
   * Measures.
   *
   * @param progress is told how it goes
   */
  Report run(Options options, Consumer<String> progress) throws Exception;
}
