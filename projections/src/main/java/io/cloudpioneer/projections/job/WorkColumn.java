package io.cloudpioneer.projections.job;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.job.JobWork;
import io.cloudpioneer.events.job.JobWork.WhatIf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How the work of a job lies in its {@code jsonb} column, beside the column that says its kind. */
final class WorkColumn {
  static final String WHAT_IF = "WHAT_IF";
  private static final JsonMapper JSON = JsonMapper.shared();

  private WorkColumn() {}

  static String kind(JobWork work) {
    return switch (work) {
      case WhatIf _ -> WHAT_IF;
    };
  }

  /** The rule it is about, where it is about one. */
  static @Nullable AlertRuleId rule(JobWork work) {
    return switch (work) {
      case WhatIf whatIf -> whatIf.ruleId();
    };
  }

  static String write(JobWork work) {
    return JSON.writeValueAsString(work);
  }

  static WhatIf readWhatIf(String column) {
    return JSON.readValue(column, WhatIf.class);
  }
}
