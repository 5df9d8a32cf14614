package io.cloudpioneer.projections.costaction;

/**
 * What a running step has printed, in part.
 *
 * @param undoing whether it is the undoing of the step that prints
 * @param gap whether something before it was left out
 */
public record PrintedOutput(int step, int attempt, boolean undoing, boolean gap, String text) {}
