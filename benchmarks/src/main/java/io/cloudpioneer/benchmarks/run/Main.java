package io.cloudpioneer.benchmarks.run;

import io.cloudpioneer.benchmarks.figure.Report;
import io.cloudpioneer.benchmarks.machine.Machine;
import java.util.Arrays;
import java.util.List;

/** {@code ./cloudpioneer bench NAME}. */
final class Main {
  private static final int FAILED = 1;
  private static final int ASKED_WRONGLY = 2;

  private Main() {}

  public static void main(String[] arguments) {
    // Also ends what keeps a process alive, and with it the servers a bench has started.
    System.exit(run(Arrays.asList(arguments)));
  }

  @SuppressWarnings("SystemOut") // A bench is run for what it prints.
  private static int run(List<String> arguments) {
    try {
      Bench bench = Benches.named(arguments.isEmpty() ? "" : arguments.getFirst());
      Options options = Options.parse(arguments.subList(1, arguments.size()), bench.options());
      Machine machine = Machine.now();
      Report report = bench.run(options, line -> System.out.println("  " + line));
      machine.describeIn(report);
      System.out.println();
      report.lines().forEach(System.out::println);
      return 0;
    } catch (BadArgument wrong) {
      System.err.println(wrong.getMessage());
      return ASKED_WRONGLY;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return FAILED;
    } catch (Exception failed) {
      System.err.println(
          "The bench failed: %s (logs are in benchmarks/target/bench)".formatted(failed));
      failed.printStackTrace();
      return FAILED;
    }
  }
}
