package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.ConditionChange;
import io.cloudpioneer.events.alert.ConditionState;
import io.cloudpioneer.events.alert.ConditionState.Clear;
import io.cloudpioneer.events.alert.ConditionState.Firing;
import io.cloudpioneer.events.alert.ConditionState.Pending;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.store.FreshSamples;
import io.cloudpioneer.ingestion.metric.store.FreshSamplesJudge;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Leads each new sample through the rules that watch its series, and decides whether an alert is to
 * be raised or cleared. Standings and decisions are written in the samples' transaction.
 */
@Component
@ProcessorRole
class RuleJudge implements FreshSamplesJudge {
  private final RulesAtWork rules;
  private final Standings table;
  private final Decisions commands;
  private final Map<AlertId, Standing> standings = new HashMap<>();
  private Set<Integer> partitions = Set.of();
  private boolean read;

  RuleJudge(RulesAtWork rules, Standings table, Decisions commands) {
    this.rules = rules;
    this.table = table;
    this.commands = commands;
  }

  @Override
  public void forget(Set<Integer> owned) {
    partitions = Set.copyOf(owned);
    standings.clear();
    read = false;
  }

  @Override
  public void judge(Collection<FreshSamples> fresh) {
    if (!read) {
      standings.putAll(table.in(partitions));
      read = true;
    }
    standings.values().removeIf(standing -> !rules.isAtWork(standing.rule()));
    startAnewWhatEnded();
    for (FreshSamples samples : fresh) {
      for (WatchedRule rule : rules.on(samples.series().metric())) {
        AlertId alert = rule.alertOn(samples.series());
        if (rule.matches(samples)) {
          judge(alert, rule, samples);
        } else if (standings.containsKey(alert)) {
          withdraw(alert, samples);
        }
      }
    }
  }

  /** A firing that began before its alert was ended must prove itself again. */
  private void startAnewWhatEnded() {
    if (standings.isEmpty()) {
      return;
    }
    table
        .takeEnded(standings.keySet())
        .forEach((alert, endedAt) -> {
          Standing standing = standings.get(alert);
          if (standing != null && !standing.since().isAfter(endedAt)) {
            move(alert, null);
          }
        });
  }

  private void judge(AlertId alert, WatchedRule rule, FreshSamples samples) {
    adopt(alert, rule, samples);
    Standing before = standings.get(alert);
    ConditionState state = before == null ? new Clear() : before.state();
    for (int i = 0; i < samples.size(); i++) {
      Instant time = samples.time(i);
      double value = samples.value(i);
      ConditionState next = rule.condition().after(state, time, value);
      switch (ConditionChange.between(state, next)) {
        case RAISED -> commands.raise(new RaiseAlert(rule.causeOn(samples.series()), value, time));
        case CLEARED -> commands.clear(new ClearAlert(alert, Resolution.CLEARED, value, time));
        case NONE -> {}
      }
      state = next;
    }
    move(alert, standing(rule, samples.partition(), state));
  }

  /**
   * A new version of the rule takes over a firing that it would not clear, and withdraws any other.
   */
  private void adopt(AlertId alert, WatchedRule rule, FreshSamples samples) {
    Standing before = standings.get(alert);
    if (before == null || before.version() == rule.version()) {
      return;
    }
    if (before.isFiring()
        && rule.condition().after(before.state(), samples.time(0), samples.value(0))
            instanceof Firing) {
      move(alert, standing(rule, samples.partition(), before.state()));
    } else {
      withdraw(alert, samples);
    }
  }

  private void withdraw(AlertId alert, FreshSamples samples) {
    Standing before = standings.get(alert);
    if (before != null && before.isFiring()) {
      commands.clear(
          new ClearAlert(alert, Resolution.RULE_WITHDRAWN, samples.value(0), samples.time(0)));
    }
    move(alert, null);
  }

  private static @Nullable Standing standing(
      WatchedRule rule, int partition, ConditionState state) {
    return switch (state) {
      case Clear _ -> null;
      case Pending _, Firing _ -> new Standing(rule.id(), rule.version(), partition, state);
    };
  }

  private void move(AlertId alert, @Nullable Standing now) {
    Standing before = standings.get(alert);
    if (Objects.equals(before, now)) {
      return;
    }
    if (now == null) {
      standings.remove(alert);
      table.remove(alert);
    } else {
      standings.put(alert, now);
      table.put(alert, now);
    }
  }
}
