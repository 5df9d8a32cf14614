package io.cloudpioneer.sagas.playbook;

import static io.cloudpioneer.sagas.playbook.SomeRun.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.metric.SeriesReadings.Reading;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Grounds;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Proposer;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.playbook.ApprovalMode.Always;
import io.cloudpioneer.events.playbook.ApprovalMode.Earned;
import io.cloudpioneer.events.playbook.ApprovalMode.NeverForLowRisk;
import io.cloudpioneer.events.playbook.RunEvent.Verdict;
import io.cloudpioneer.events.resource.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What a playbook makes of what set it off. */
class RunProposalTest {
  private static final ApprovalTerms ONE = new ApprovalTerms(1, true);

  @Test
  void saysWhichPlaybookInWhichVersionForWhichAlert() {
    Proposal proposal = SomeRun.proposal(SomeRun.ofAlert());

    assertThat(proposal.proposer())
        .isEqualTo(
            new Proposer.Playbook(
                SomeRun.PLAYBOOK.value(), 3, new Proposer.Cause(SomeRun.ALERT, 2)));
    assertThat(proposal.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void restsOnTheAlertsFiguresBesideWhatWasObserved() {
    Proposal proposal = SomeRun.proposal(SomeRun.ofAlert());

    assertThat(proposal.evidence()).extracting(Evidence::value).containsExactly(0.97, 0.9, 12.0);
    assertThat(proposal.evidence().getFirst().source())
        .isInstanceOfSatisfying(
            Evidence.Samples.class,
            samples -> {
              Instant measured = NOON.minusSeconds(30);
              assertThat(samples.series()).isEqualTo(SomeRun.SERIES);
              assertThat(samples.from()).isBeforeOrEqualTo(measured);
              assertThat(samples.to()).isAfter(measured);
            });
    assertThat(proposal.evidence().get(1).source()).isEqualTo(new Evidence.Fact(SomeRun.RAISED));
  }

  @Test
  void fillsItsTemplatesByTheLabelsAndTheMomentsBeforeItWasSetOff() {
    RunDraft draft = RunDraft.of(SomeRun.definition(), SomeRun.ofAlert());

    assertThat(draft.title()).isEqualTo("Prune /srv/reports");
    assertThat(draft.steps().getFirst().step().operation().parameters())
        .isEqualTo(Map.of("path", "/srv/reports", "modifiedBefore", "2026-10-26T12:00:00Z"));
  }

  @Test
  void isRefusedWhereALabelIsMissing() {
    Brief bare = SomeRun.brief(SomeRun.ofPerson().cause(), Map.of());

    assertThatThrownBy(() -> RunDraft.of(SomeRun.definition(), bare))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused -> assertThat(refused.reason().code()).isEqualTo("playbook.label-missing"))
        .hasMessageContaining("'mountpoint'");
  }

  @Test
  void takesAnAlertsOwnLabelsOverThoseOfItsSeriesAndItsResource() {
    AlertCause cause =
        new AlertCause(
            new AlertRuleId(new UUID(0, 8)),
            1,
            "Disk is full",
            Severity.CRITICAL,
            SomeRun.HOST,
            new Scope("on_premises", "default", "default"),
            SomeRun.SERIES,
            SomeRun.METRIC,
            Map.of("mountpoint", "/srv", "alert.rule", "another"),
            SomeRun.FULL);

    assertThat(TriggerLabels.of(cause, Map.of("mountpoint", "/", "host.name", "web-1")))
        .containsEntry("mountpoint", "/srv")
        .containsEntry("host.name", "web-1")
        .containsEntry("alert.rule", "Disk is full")
        .containsEntry("alert.severity", "CRITICAL")
        .containsEntry("alert.metric", SomeRun.METRIC);
  }

  @Test
  void needsNobodyOnlyByTheMode() {
    assertThat(Trust.of(SomeRun.definition(Risk.LOW, new Always(ONE)), 99)).isEmpty();
    assertThat(Trust.of(SomeRun.definition(Risk.LOW, new NeverForLowRisk(ONE)), 0))
        .contains(Grounds.LOW_RISK);
    assertThat(Trust.of(SomeRun.definition(Risk.MEDIUM, new NeverForLowRisk(ONE)), 99)).isEmpty();
    assertThat(Trust.of(SomeRun.definition(Risk.HIGH, new Earned(3, ONE)), 2)).isEmpty();
    assertThat(Trust.of(SomeRun.definition(Risk.HIGH, new Earned(3, ONE)), 3))
        .contains(Grounds.EARNED);
  }

  @Test
  void takesAnAlertForOverOnlyByWhatWasMeasuredSince() {
    assertThat(check(reading(-1, 0.1), false)).isEmpty();
    assertThat(check(reading(1, 0.85), false)).isEmpty();
    assertThat(check(reading(1, 0.8), false)).contains(Verdict.HEALTHY);
    assertThat(check(reading(1, 0.85), true)).contains(Verdict.STILL_BREACHED);
    assertThat(check(reading(-1, 0.1), true)).contains(Verdict.NOT_MEASURED);
    assertThat(check(Optional.empty(), false)).isEmpty();
  }

  @Test
  void triesAgainOnlyWhatIsInTheWayForNow() {
    Hindrance busy =
        Hindrance.of(new CompletionException(Rejected.forNow("platform.busy", "Later")));
    Hindrance away = Hindrance.of(Rejected.forNow("agent.no-answer", "No answer"));

    assertThat(busy.reason(false)).isNull();
    assertThat(busy.reason(true)).isEqualTo(new Rejected.Reason("platform.busy", "Later"));
    assertThat(away.reason(false)).isNotNull();
    assertThat(Hindrance.of(Rejected.because("run.over", "Over")).isOver()).isTrue();
  }

  @Test
  void keepsNoMoreOfAnAgentsWordsThanAColumnHolds() {
    Hindrance said = Hindrance.of(Rejected.because("agent.said", "\0" + "x".repeat(2_000)));

    assertThat(said.reason(false))
        .isEqualTo(new Rejected.Reason("agent.said", "?" + "x".repeat(499) + "…"));
  }

  private static Optional<Verdict> check(Optional<Reading> latest, boolean last) {
    return AlertCheck.of(SomeRun.FULL, latest, NOON, last).map(AlertCheck::verdict);
  }

  private static Optional<Reading> reading(int secondsSince, double value) {
    return Optional.of(new Reading(value, NOON.plusSeconds(secondsSince), "1"));
  }
}
