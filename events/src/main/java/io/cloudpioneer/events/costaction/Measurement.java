package io.cloudpioneer.events.costaction;

/**
 * A figure before and after an action.
 *
 * @param what is measured, such as {@code file system in use}
 * @param unit by UCUM, such as {@code By}
 * @param before as the evidence says it
 */
public record Measurement(
    String what, String unit, double before, double after, Evidence.Source source) {}
