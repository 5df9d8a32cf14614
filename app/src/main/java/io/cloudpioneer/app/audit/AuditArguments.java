package io.cloudpioneer.app.audit;

import io.cloudpioneer.app.audit.chain.NotChecked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for.
 *
 * @param options by name, such as {@code --against}, each as often as it was given
 * @param operands what stands by itself
 * @param platform what is for the platform's configuration, such as {@code --cloudpioneer.data=…}
 */
record AuditArguments(
    Map<String, List<String>> options, List<String> operands, List<String> platform) {

  /** Reads {@code --name value} and {@code --name=value}; other options than these are refused. */
  static AuditArguments parse(List<String> arguments, Set<String> known) {
    AuditArguments parsed =
        new AuditArguments(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    var rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      String[] parts = argument.split("=", 2);
      if (known.contains(parts[0])) {
        String value = parts.length == 2 ? parts[1] : rest.hasNext() ? rest.next() : "";
        parsed.add(parts[0], value);
      } else if (isOfThePlatform(argument)) {
        parsed.platform.add(argument);
      } else if (argument.startsWith("-")) {
        throw new NotChecked(
            "There is no option %s here; there are %s"
                .formatted(argument, String.join(", ", known.stream().sorted().toList())));
      } else {
        parsed.operands.add(argument);
      }
    }
    return parsed;
  }

  private void add(String option, String value) {
    if (value.isBlank()) {
      throw new NotChecked(option + " needs a value after it");
    }
    options.computeIfAbsent(option, _ -> new ArrayList<>()).add(value);
  }

  private static boolean isOfThePlatform(String argument) {
    return argument.startsWith("--cloudpioneer.") || argument.startsWith("--spring.");
  }

  List<String> all(String option) {
    return options.getOrDefault(option, List.of());
  }

  Optional<String> one(String option) {
    List<String> values = all(option);
    if (values.size() > 1) {
      throw new NotChecked(option + " can be given only once");
    }
    return values.stream().findFirst();
  }

  /** A file as its user names it: from where they are, not from where the launcher went. */
  static Path file(String named) {
    return Path.of(System.getProperty("cloudpioneer.caller", "")).resolve(named);
  }

  String required(String option) {
    return one(option).orElseThrow(() -> new NotChecked(option + " is missing"));
  }
}
