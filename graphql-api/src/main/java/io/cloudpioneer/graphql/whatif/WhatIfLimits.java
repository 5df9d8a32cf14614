package io.cloudpioneer.graphql.whatif;

import java.time.Duration;

/**
 * What a what-if is held to, as the schema has it.
 *
 * @param samplesKept a period can't begin earlier
 */
record WhatIfLimits(Duration samplesKept, int mostSeries, int mostFindings, Duration findingsKept) {
  static final int MOST_SERIES = 10_000;
  static final int MOST_FINDINGS = 10_000;
  static final Duration FINDINGS_KEPT = Duration.ofDays(7);

  /** How many of one person's are waiting or running at once. */
  static final int MOST_UNFINISHED = 3;

  static WhatIfLimits of(Duration samplesKept) {
    return new WhatIfLimits(samplesKept, MOST_SERIES, MOST_FINDINGS, FINDINGS_KEPT);
  }
}
