package io.cloudpioneer.projections.silence;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.silence.LabelMatch;
import io.cloudpioneer.events.silence.SilenceMatcher;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How a silence's matcher lies in its {@code jsonb} column. */
final class MatcherColumn {
  private static final JsonMapper JSON = JsonMapper.shared();

  private record Matcher(
      List<LabelMatch> labels,
      @Nullable UUID rule,
      @Nullable UUID resource,
      Set<Severity> severities) {}

  private MatcherColumn() {}

  static String write(SilenceMatcher matcher) {
    AlertRuleId rule = matcher.ruleId();
    ResourceId resource = matcher.resourceId();
    return JSON.writeValueAsString(
        new Matcher(
            matcher.labels(),
            rule == null ? null : rule.value(),
            resource == null ? null : resource.value(),
            matcher.severities()));
  }

  static SilenceMatcher read(String column) {
    Matcher read = JSON.readValue(column, Matcher.class);
    return new SilenceMatcher(
        read.labels(),
        read.rule() == null ? null : new AlertRuleId(read.rule()),
        read.resource() == null ? null : new ResourceId(read.resource()),
        read.severities());
  }
}
