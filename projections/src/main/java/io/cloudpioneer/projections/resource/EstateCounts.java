package io.cloudpioneer.projections.resource;

import io.cloudpioneer.events.alert.Severity;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Present resources by type and open alerts by severity, over some scopes. */
record EstateCounts(Map<String, Integer> types, Map<Severity, Integer> severities) {
  private static final String TYPE = "type:";
  private static final String SEVERITY = "severity:";

  /** Adds up the counts of scopes, each in the fields it has in Redis. */
  static EstateCounts sum(Collection<Map<String, Integer>> scopes) {
    Map<String, Integer> types = new HashMap<>();
    Map<Severity, Integer> severities = new HashMap<>();
    for (Map<String, Integer> scope : scopes) {
      scope.forEach((field, number) -> {
        if (field.startsWith(TYPE) && number > 0) {
          types.merge(field.substring(TYPE.length()), number, Integer::sum);
        } else if (field.startsWith(SEVERITY)) {
          Severity severity = Severity.valueOf(field.substring(SEVERITY.length()));
          severities.merge(severity, number, Integer::sum);
        }
      });
    }
    return new EstateCounts(types, severities);
  }
}
