package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertCause;
import java.time.Instant;

/**
 * What people are told of: an occurrence of an alert, as it was raised or reopened.
 *
 * @param round from 1; see {@link Rounds}
 * @param value the one that raised it, in the metric's unit
 * @param since when it was raised or reopened; an escalation's steps count from here
 */
public record Occasion(AlertCause cause, int occurrence, int round, double value, Instant since) {}
