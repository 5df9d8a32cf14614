package io.cloudpioneer.events.costaction;

import org.jspecify.annotations.Nullable;

/**
 * A fact that is no longer what a plan rests on.
 *
 * @param planned its value in the plan
 * @param found its value now; null where the agent no longer finds it
 */
public record Difference(String fact, String planned, @Nullable String found) {}
