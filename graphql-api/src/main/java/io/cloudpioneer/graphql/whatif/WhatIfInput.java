package io.cloudpioneer.graphql.whatif;

import io.cloudpioneer.graphql.rule.RuleInput;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rule and a recorded period, as people send them. */
record WhatIfInput(
    @Nullable String ruleId,
    @Nullable Integer ruleVersion,
    @Nullable RuleInput draft,
    Instant from,
    Instant to) {}
