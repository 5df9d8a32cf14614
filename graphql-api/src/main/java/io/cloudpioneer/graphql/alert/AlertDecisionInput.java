package io.cloudpioneer.graphql.alert;

import org.jspecify.annotations.Nullable;

/** What a person decides about an alert, as they send it. */
record AlertDecisionInput(String alertId, int occurrence, @Nullable String note) {}
