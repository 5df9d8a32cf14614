package io.cloudpioneer.graphql.whatif;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.job.JobWork.WhatIf;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.graphql.rule.RuleInput;
import io.cloudpioneer.graphql.rule.RuleReader;
import io.cloudpioneer.projections.alert.RuleQueries;
import io.cloudpioneer.projections.alert.RuleVersions;
import io.cloudpioneer.projections.job.WhatIfQueries;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes of what a person sent what is to be done, or says what to change about it. */
@Component
class WhatIfReader {
  private final RuleReader drafts;
  private final RuleQueries rules;
  private final RuleVersions versions;
  private final WhatIfQueries whatIfs;
  private final Duration samplesKept;

  WhatIfReader(
      RuleReader drafts,
      RuleQueries rules,
      RuleVersions versions,
      WhatIfQueries whatIfs,
      @Value("${cloudpioneer.retention.raw}") Duration samplesKept) {
    this.drafts = drafts;
    this.rules = rules;
    this.versions = versions;
    this.whatIfs = whatIfs;
    this.samplesKept = samplesKept;
  }

  WhatIfLimits limits() {
    return WhatIfLimits.of(samplesKept);
  }

  WhatIf read(WhatIfInput input, CurrentPerson person) {
    requirePeriod(input.from(), input.to(), Instant.now());
    AlertRuleId rule = input.ruleId() == null ? null : Ids.rule(input.ruleId());
    Integer version = version(rule, input, person);
    RuleDefinition definition = definition(rule, version, input.draft());
    int series = whatIfs.countSeries(definition, person.visibility());
    require(
        series <= WhatIfLimits.MOST_SERIES,
        "whatif.too-many-series",
        "The rule watches %,d series; at most %,d are replayed: let it ask for more attributes"
            .formatted(series, WhatIfLimits.MOST_SERIES));
    return new WhatIf(
        rule, version, definition, input.from(), input.to(), person.visibility().scopes());
  }

  private void requirePeriod(Instant from, Instant to, Instant now) {
    require(
        from.isBefore(to),
        "whatif.empty-period",
        "The period ends at %s, before it begins at %s".formatted(to, from));
    require(
        !to.isAfter(now),
        "whatif.in-the-future",
        "Nothing is recorded of the future: let the period end by now, not at " + to);
    require(
        !from.isBefore(now.minus(samplesKept)),
        "whatif.not-kept",
        "Samples are kept for %s: let the period begin at %s or later, not at %s"
            .formatted(samplesKept, now.minus(samplesKept), from));
  }

  /** Which version of the rule is meant; null for a draft. */
  private @Nullable Integer version(
      @Nullable AlertRuleId rule, WhatIfInput input, CurrentPerson person) {
    require(
        (rule != null || input.draft() != null)
            && (input.ruleVersion() == null || (rule != null && input.draft() == null)),
        "whatif.rule-or-draft",
        "Name a rule, with a version or without, or give a draft, of that rule or of a new one");
    if (rule == null) {
      return null;
    }
    int latest =
        rules
            .byId(rule, person.visibility())
            .orElseThrow(() -> Refusal.because("whatif.unknown-rule", "There is no such rule"))
            .version();
    if (input.draft() != null) {
      return null;
    }
    return input.ruleVersion() == null ? latest : input.ruleVersion();
  }

  private RuleDefinition definition(
      @Nullable AlertRuleId rule, @Nullable Integer version, @Nullable RuleInput draft) {
    if (draft != null) {
      return drafts.readDraft(draft);
    }
    if (rule == null || version == null) {
      throw new IllegalStateException("Neither a draft nor a version is known");
    }
    return versions
        .of(rule, version)
        .orElseThrow(() ->
            Refusal.because(
                "whatif.unknown-version", "The rule has no version %d".formatted(version)));
  }

  private static void require(boolean fine, String code, String sentence) {
    if (!fine) {
      throw Refusal.because(code, sentence);
    }
  }
}
