package io.cloudpioneer.benchmarks.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was chosen for one run. */
public final class Options {
  private final Map<String, Integer> chosen = new HashMap<>();

  private Options(List<Option> known) {
    known.forEach(option -> chosen.put(option.name(), option.preset()));
  }

  /**
   * Reads {@code --name=number} arguments.
   *
   * @throws BadArgument where one is none of these
   */
  static Options parse(List<String> arguments, List<Option> known) {
    Options options = new Options(known);
    arguments.forEach(argument -> options.choose(argument, known));
    return options;
  }

  public int of(Option option) {
    return chosen.getOrDefault(option.name(), option.preset());
  }

  private void choose(String argument, List<Option> known) {
    String[] parts = argument.split("=", 2);
    Option option =
        known.stream()
            .filter(one -> parts[0].equals("--" + one.name()))
            .findFirst()
            .orElseThrow(() ->
                new BadArgument(
                    "There is no '%s' here; there are %s"
                        .formatted(
                            parts[0],
                            known.stream()
                                .map(one -> "--" + one.name() + "=…")
                                .collect(Collectors.joining(", ")))));
    chosen.put(option.name(), number(option, parts.length == 2 ? parts[1] : ""));
  }

  private static int number(Option option, String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= option.least() && number <= option.most()) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Answered as any other number that does not fit.
    }
    throw new BadArgument(
        "--%s takes a whole number from %d to %d, not '%s'"
            .formatted(option.name(), option.least(), option.most(), text));
  }
}
