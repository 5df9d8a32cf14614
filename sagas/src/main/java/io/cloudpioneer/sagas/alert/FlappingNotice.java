package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.EscalationStep;

/** That an alert comes and goes too often, and whom to tell. */
record FlappingNotice(Occasion occasion, EscalationStep step) {}
