package io.cloudpioneer.events.alert;

import java.util.Map;

/** Whether a series carries the attributes that a rule asks for. */
public final class MatchingAttributes {
  private MatchingAttributes() {}

  /** Every attribute asked for is one of the series, or else of its resource. */
  public static boolean areCarried(
      Map<String, String> asked, Map<String, String> ofSeries, Map<String, String> ofResource) {
    return asked.entrySet().stream()
        .allMatch(wanted -> {
          String own = ofSeries.get(wanted.getKey());
          String known = own == null ? ofResource.get(wanted.getKey()) : own;
          return wanted.getValue().equals(known);
        });
  }
}
