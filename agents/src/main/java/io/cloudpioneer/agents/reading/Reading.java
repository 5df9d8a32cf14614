package io.cloudpioneer.agents.reading;

import java.util.Map;

/** A value of a metric; the attributes tell it from the metric's other values. */
public record Reading(Metric metric, Map<String, String> attributes, double value) {}
