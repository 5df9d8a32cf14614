package io.cloudpioneer.events.alert;

import io.cloudpioneer.events.alert.ConditionState.Clear;
import io.cloudpioneer.events.alert.ConditionState.Firing;
import io.cloudpioneer.events.alert.ConditionState.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A threshold with a hold and a hysteresis. It fires once every sample of at least {@code holdFor}
 * has breached {@code threshold}, and clears at the first sample past {@code clearThreshold}.
 *
 * @param threshold in the metric's own unit
 * @param clearThreshold on the healthy side of {@code threshold}, or equal to it for no hysteresis
 * @param holdFor not negative; zero fires at the first breach
 */
public record ThresholdCondition(
    Comparison comparison, double threshold, double clearThreshold, Duration holdFor) {
  public ThresholdCondition {
    if (!Double.isFinite(threshold) || !Double.isFinite(clearThreshold)) {
      throw new IllegalArgumentException("A threshold must be a finite number");
    }
    if (holdFor.isNegative()) {
      throw new IllegalArgumentException("A condition cannot hold for a negative time: " + holdFor);
    }
    if (comparison.upwards() ? clearThreshold > threshold : clearThreshold < threshold) {
      throw new IllegalArgumentException(
          "An alert that fires %s %s cannot clear at %s: choose a value on the healthy side"
              .formatted(comparison.symbol(), threshold, clearThreshold));
    }
  }

  /** Where the condition stands after one more sample; samples come in the order of their time. */
  public ConditionState after(ConditionState state, Instant time, double value) {
    boolean breached = comparison.holds(value, threshold);
    return switch (state) {
      case Clear _ when breached -> held(time, time);
      case Pending(var since) when breached -> held(since, time);
      case Firing firing when comparison.holds(value, clearThreshold) -> firing;
      case Clear _, Pending _, Firing _ -> new Clear();
    };
  }

  /**
   * Where the condition stands after some samples, at least one, that nobody has read: known where
   * every run of samples within the bounds would leave it there, and none would raise or clear.
   */
  public Optional<ConditionState> afterUnread(ConditionState state, SampleBounds samples) {
    double worst = comparison.upwards() ? samples.greatest() : samples.least();
    double best = comparison.upwards() ? samples.least() : samples.greatest();
    boolean stays =
        switch (state) {
          case Clear _ -> !comparison.holds(worst, threshold);
          case Pending(var since) ->
              comparison.holds(best, threshold)
                  && Duration.between(since, samples.end()).compareTo(holdFor) <= 0;
          case Firing _ -> comparison.holds(best, clearThreshold);
        };
    if (stays) {
      return Optional.of(state);
    }
    return state instanceof Pending && !comparison.holds(worst, threshold)
        ? Optional.of(new Clear())
        : Optional.empty();
  }

  private ConditionState held(Instant since, Instant now) {
    return Duration.between(since, now).compareTo(holdFor) >= 0
        ? new Firing(since)
        : new Pending(since);
  }
}
