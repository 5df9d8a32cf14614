package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.EscalationStep;
import org.jspecify.annotations.Nullable;

/**
 * That an alert comes and goes too often, and whom to tell.
 *
 * @param step null where its rule tells nobody
 */
record FlappingNotice(Occasion occasion, @Nullable EscalationStep step) {}
