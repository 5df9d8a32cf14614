package io.cloudpioneer.projections.platform;

import org.jspecify.annotations.Nullable;

/**
 * A projection or saga at work in this process.
 *
 * @param behind how many events it has still to handle
 * @param deadLetters how many events it has put aside because they failed
 * @param error why it stopped or waits, or null
 */
public record ProcessorView(
    String name, boolean running, long behind, long deadLetters, @Nullable String error) {}
