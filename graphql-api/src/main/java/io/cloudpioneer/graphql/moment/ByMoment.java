package io.cloudpioneer.graphql.moment;

import static java.util.stream.Collectors.groupingBy;

import io.cloudpioneer.projections.board.Moment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Loads what belongs to many things at once. One document may ask of several moments, and what
 * belongs to a thing is of the moment at which the thing was seen.
 */
public final class ByMoment {
  private ByMoment() {}

  /**
   * Those of one moment together.
   *
   * @param load what belongs to which, at a moment
   */
  public static <T, R> Map<T, R> load(
      Collection<T> things,
      Function<T, Moment> moment,
      BiFunction<Moment, List<T>, Map<T, R>> load) {
    Map<T, R> loaded = new HashMap<>();
    things.stream()
        .distinct()
        .collect(groupingBy(moment))
        .forEach((at, seen) -> loaded.putAll(load.apply(at, seen)));
    return loaded;
  }
}
