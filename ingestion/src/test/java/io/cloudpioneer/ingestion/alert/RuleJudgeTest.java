package io.cloudpioneer.ingestion.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.commands.alert.AlertCommand;
import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Recurrence;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.ingestion.metric.store.SomeSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RuleJudgeTest {
  private static final AlertRuleId RULE = new AlertRuleId(new UUID(7, 7));
  private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

  private final Kept kept = new Kept();
  private final RuleJudge judge = new RuleJudge(kept, kept, kept);

  @Test
  void raisesOnceTheConditionHasHeldForLongEnough() {
    kept.rule = rule(1, 0.9, Map.of());

    judge(0.95, 0.97);
    assertThat(kept.decided).isEmpty();
    judgeFrom(20, 0.99);

    assertThat(kept.decided)
        .singleElement()
        .isInstanceOfSatisfying(
            RaiseAlert.class,
            raised -> {
              assertThat(raised.value()).isEqualTo(0.99);
              assertThat(raised.observedAt()).isEqualTo(TEN.plusSeconds(20));
              assertThat(raised.cause().ruleVersion()).isEqualTo(1);
            });
  }

  @Test
  void clearsPastTheClearThresholdOnly() {
    kept.rule = rule(1, 0.9, Map.of());
    judge(1, 1, 1, 0.85);
    assertThat(kept.decided).hasSize(1);

    judgeFrom(40, 0.7);

    assertThat(kept.decided.getLast())
        .isEqualTo(new ClearAlert(alert(), Resolution.CLEARED, 0.7, TEN.plusSeconds(40)));
    assertThat(kept.standings).isEmpty();
  }

  @Test
  void goesOnWhereItStoodAfterARestart() {
    kept.rule = rule(1, 0.9, Map.of());
    judge(1, 1);

    RuleJudge restarted = new RuleJudge(kept, kept, kept);
    restarted.forget(Set.of(0));
    restarted.judge(List.of(SomeSamples.from(TEN.plusSeconds(20), 1)));

    assertThat(kept.decided).singleElement().isInstanceOf(RaiseAlert.class);
  }

  @Test
  void forgetsWhatWasRolledBack() {
    kept.rule = rule(1, 0.9, Map.of());
    judge(1, 1);
    kept.standings.clear();

    judge.forget(Set.of(0));
    judgeFrom(20, 1);

    assertThat(kept.decided).isEmpty();
  }

  @Test
  void watchesOnlySeriesWithTheAttributesAskedFor() {
    kept.rule = rule(1, 0.9, Map.of("host.name", "other"));
    judge(1, 1, 1);
    assertThat(kept.decided).isEmpty();

    kept.rule = rule(2, 0.9, Map.of("host.name", "web", "state", "used"));
    judgeFrom(30, 1, 1, 1);
    assertThat(kept.decided).hasSize(1);
  }

  @Test
  void withdrawsWhatANewVersionNoLongerSays() {
    kept.rule = rule(1, 0.9, Map.of());
    judge(1, 1, 1);

    kept.rule = rule(2, 5, Map.of());
    judgeFrom(30, 1);

    assertThat(kept.decided.getLast())
        .isInstanceOfSatisfying(
            ClearAlert.class,
            cleared -> assertThat(cleared.resolution()).isEqualTo(Resolution.RULE_WITHDRAWN));
  }

  @Test
  void keepsWhatANewVersionStillSays() {
    kept.rule = rule(1, 0.9, Map.of());
    judge(1, 1, 1);

    kept.rule = rule(2, 0.95, Map.of());
    judgeFrom(30, 1);
    judgeFrom(40, 0.1);

    assertThat(kept.decided).hasSize(2);
    assertThat(kept.decided.getLast()).isInstanceOf(ClearAlert.class);
  }

  @Test
  void raisesAgainAfterTheHoldWhereAPersonResolvedTooSoon() {
    kept.rule = rule(1, 0.9, Map.of());
    judge(1, 1, 1);
    kept.ended.put(alert(), TEN.plusSeconds(25));

    judgeFrom(30, 1, 1);
    assertThat(kept.decided).hasSize(1);
    judgeFrom(50, 1);

    assertThat(kept.decided).hasSize(2);
    assertThat(kept.decided.getLast()).isInstanceOf(RaiseAlert.class);
  }

  private void judge(double... values) {
    judgeFrom(0, values);
  }

  /** Ten seconds lie between two values. */
  private void judgeFrom(int seconds, double... values) {
    judge.judge(List.of(SomeSamples.from(TEN.plusSeconds(seconds), values)));
  }

  private AlertId alert() {
    return AlertId.of(RULE, SomeSamples.FINGERPRINT);
  }

  private static WatchedRule rule(int version, double threshold, Map<String, String> matching) {
    return new WatchedRule(
        RULE,
        version,
        "Busy",
        SomeSamples.METRIC,
        matching,
        new ThresholdCondition(
            Comparison.ABOVE, threshold, threshold - 0.1, Duration.ofSeconds(20)),
        Severity.WARNING,
        Recurrence.USUAL);
  }

  /** What the database holds otherwise. */
  private static final class Kept implements RulesAtWork, Standings, Decisions {
    private WatchedRule rule = rule(1, 0, Map.of());
    private final Map<AlertId, Standing> standings = new HashMap<>();
    private final Map<AlertId, Instant> ended = new HashMap<>();
    private final List<AlertCommand> decided = new ArrayList<>();

    @Override
    public List<WatchedRule> on(String metric) {
      return metric.equals(rule.metric()) ? List.of(rule) : List.of();
    }

    @Override
    public boolean isAtWork(AlertRuleId wanted) {
      return wanted.equals(rule.id());
    }

    @Override
    public Map<AlertId, Standing> in(Set<Integer> partitions) {
      return Map.copyOf(standings);
    }

    @Override
    public void put(AlertId alert, Standing standing) {
      standings.put(alert, standing);
    }

    @Override
    public void remove(AlertId alert) {
      standings.remove(alert);
    }

    @Override
    public Map<AlertId, Instant> takeEnded(Collection<AlertId> alerts) {
      Map<AlertId, Instant> taken = new HashMap<>(ended);
      ended.clear();
      return taken;
    }

    @Override
    public void raise(RaiseAlert command) {
      decided.add(command);
    }

    @Override
    public void clear(ClearAlert command) {
      decided.add(command);
    }
  }
}
