package io.cloudpioneer.agents.action.step;

import java.util.List;

/**
 * What an operation would do.
 *
 * @param effects one sentence each
 * @param figures the same in numbers where there are any
 */
public record Preview(List<String> effects, Facts figures) {
  public Preview {
    effects = List.copyOf(effects);
  }

  public static Preview of(String effect) {
    return new Preview(List.of(effect), Facts.NONE);
  }
}
