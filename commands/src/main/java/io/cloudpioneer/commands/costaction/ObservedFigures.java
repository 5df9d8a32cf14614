package io.cloudpioneer.commands.costaction;

import static java.util.stream.Collectors.toSet;

import io.cloudpioneer.events.costaction.Evidence;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Those observed facts that are numbers, as evidence. */
public final class ObservedFigures {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
  private static final String BYTES = ".bytes";

  private ObservedFigures() {}

  /** The figures before, each that was observed anew as it is now. */
  public static List<Evidence> renewed(List<Evidence> before, List<Evidence> now) {
    Set<String> known = now.stream().map(Evidence::what).collect(toSet());
    return Stream.concat(
            before.stream().filter(figure -> !known.contains(figure.what())), now.stream())
        .toList();
  }

  /** What was observed for a step; found again later, a figure says the same {@code what}. */
  public static List<Evidence> of(String step, Observation found) {
    return new TreeMap<>(found.facts())
        .entrySet().stream()
            .filter(fact -> NUMBER.matcher(fact.getValue()).matches())
            .map(fact ->
                new Evidence(
                    "%s, before %s".formatted(fact.getKey(), step),
                    Double.parseDouble(fact.getValue()),
                    fact.getKey().endsWith(BYTES) ? "By" : "1",
                    new Evidence.Observation(fact.getKey(), found.at())))
            .toList();
  }
}
