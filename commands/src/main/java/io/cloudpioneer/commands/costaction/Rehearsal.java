package io.cloudpioneer.commands.costaction;

import java.util.List;
import java.util.Map;

/**
 * What an operation would do, as its agent says.
 *
 * @param effects one sentence each, for people
 * @param figures the same in numbers where there are any, such as {@code directory.freed} in bytes
 */
public record Rehearsal(Observation found, List<String> effects, Map<String, String> figures) {
  public Rehearsal {
    effects = List.copyOf(effects);
    figures = Map.copyOf(figures);
  }
}
