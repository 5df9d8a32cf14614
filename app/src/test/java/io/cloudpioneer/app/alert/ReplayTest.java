package io.cloudpioneer.app.alert;

import static io.cloudpioneer.app.testing.Soon.soon;
import static io.cloudpioneer.app.testing.Soon.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.costaction.SomeAction;
import io.cloudpioneer.app.playbook.SomePlaybook;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.AssignAlert;
import io.cloudpioneer.commands.alert.AlertCommand.CommentOnAlert;
import io.cloudpioneer.commands.alert.AlertCommand.SilenceAlert;
import io.cloudpioneer.commands.alert.AlertCommand.SnoozeAlert;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DefineAlertRule;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.ChangeEscalationPolicy;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.DefineEscalationPolicy;
import io.cloudpioneer.commands.job.JobCommand.AskForJob;
import io.cloudpioneer.commands.job.JobCommand.CancelJob;
import io.cloudpioneer.commands.playbook.PlaybookCommand.ChangePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DefinePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DisablePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.EnablePlaybook;
import io.cloudpioneer.commands.playbook.RunCommand.SetOffRun;
import io.cloudpioneer.commands.resource.ResourceCommand.ReportVanished;
import io.cloudpioneer.commands.silence.SilenceCommand.CreateSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.ExpireSilence;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.EscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.job.JobWork;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.RunCause;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.events.silence.SilenceMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reliability test 8. */
@IntegrationTest
class ReplayTest {
  private static final Sender PROCESSOR = Sender.platform("test");
  private static final int MOST_ROUNDS = 10;
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender OPERATOR =
      new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR, Role.APPROVER));

  private static final Map<String, List<String>> TABLES_BY_GROUP =
      Map.ofEntries(
          Map.entry("resource-board/1", List.of("resource_board_1")),
          Map.entry("alert-board/1", List.of("alert_board_1", "alert_timeline_1")),
          Map.entry("rule-board/1", List.of("rule_board_1")),
          Map.entry("policy-board/1", List.of("policy_board_1")),
          Map.entry("silence-board/1", List.of("silence_board_1")),
          Map.entry("agent-board/1", List.of("agent_board_1")),
          Map.entry(
              "cost-action-board/1",
              List.of("cost_action_board_1", "cost_action_timeline_1", "cost_action_target_1")),
          Map.entry("playbook-board/1", List.of("playbook_board_1", "playbook_version_1")),
          Map.entry("playbook-run-board/1", List.of("playbook_run_board_1")),
          Map.entry("chain/1", List.of("chain_1")),
          Map.entry("alert-change/1", List.of("alert_change_1")),
          Map.entry("rule-version/1", List.of("rule_version_1")),
          Map.entry("job-board/1", List.of("job_board_1")));

  @Autowired CommandDispatch commands;
  @Autowired EventProcessingConfiguration axon;
  @Autowired JdbcClient db;

  @Test
  void givesTheVeryRowsThatLiveEventsGave() {
    live(60);
    replay(false);
  }

  @Test
  void givesThemAlsoWhenItWasStoppedHalfWay() {
    live(60);
    replay(true);
  }

  private void live(int hosts) {
    for (int number = 0; number < hosts; number++) {
      SomeHost host = SomeHost.fresh();
      SomeAlert alert = SomeAlert.of(new AlertRuleId(TimeOrderedUuid.at(Instant.now())), host);
      Instant now = Instant.now();
      send(host.observed(Map.of("os.type", "linux", "host.arch", "amd64"), now), PROCESSOR);
      send(host.observed(Map.of("os.type", "linux"), now.plusSeconds(1)), PROCESSOR);
      send(alert.raised(), PROCESSOR);
      lookAfter(alert, now);
      playbook(host);
      job(now);
      send(alert.cleared(), PROCESSOR);
      SomeAction action = SomeAction.on(host, ANNA);
      send(action.proposed(), OPERATOR);
      send(action.approved(ANNA), OPERATOR);
      if (number % 2 == 0) {
        send(new ReportVanished(host.id(), now.plusSeconds(2)), PROCESSOR);
      }
    }
  }

  private void playbook(SomeHost host) {
    PlaybookId playbook = SomePlaybook.fresh();
    send(new DefinePlaybook(playbook, SomePlaybook.named("First"), ANNA), OPERATOR);
    send(new DisablePlaybook(playbook, 1, ANNA), OPERATOR);
    send(new ChangePlaybook(playbook, 2, SomePlaybook.named("Second"), ANNA), OPERATOR);
    send(new EnablePlaybook(playbook, 3, ANNA), OPERATOR);
    RunId run = new RunId(TimeOrderedUuid.at(Instant.now()));
    RunCause byHand = new RunCause.ByPerson(ANNA);
    send(new SetOffRun(run, playbook, 4, byHand, host.id(), host.scope(), Map.of()), OPERATOR);
  }

  private void job(Instant now) {
    JobId job = new JobId(TimeOrderedUuid.at(now));
    AlertRuleId rule = new AlertRuleId(TimeOrderedUuid.at(now));
    RuleDefinition definition =
        new RuleDefinition(
            "Nothing",
            "test.never-measured",
            Map.of(),
            new ThresholdCondition(Comparison.ABOVE, 1, 1, Duration.ZERO),
            Severity.INFO,
            List.of());
    send(new DefineAlertRule(rule, definition, ANNA), OPERATOR);
    JobWork work = new JobWork.WhatIf(rule, 1, definition, now.minusSeconds(60), now, null);
    send(new AskForJob(job, work, ANNA), OPERATOR);
    send(new CancelJob(job, ANNA), OPERATOR);
  }

  private void lookAfter(SomeAlert alert, Instant now) {
    SilenceId silence = new SilenceId(TimeOrderedUuid.at(now));
    SilenceMatcher matcher =
        new SilenceMatcher(List.of(), alert.cause().ruleId(), null, Set.of(Severity.CRITICAL));
    SealedText words = new SealedText(ANNA, "sealed");
    Instant later = now.plusSeconds(3_600);
    EscalationPolicyId policy = new EscalationPolicyId(TimeOrderedUuid.at(now));
    EscalationStep step = new EscalationStep(Duration.ZERO, Channel.EMAIL, words);
    EscalationPolicy night = new EscalationPolicy("Night", List.of(step));
    send(new DefineEscalationPolicy(policy, night, ANNA), OPERATOR);
    send(new ChangeEscalationPolicy(policy, 1, night, ANNA), OPERATOR);
    send(new AssignAlert(alert.id(), 1, ANNA, ANNA), OPERATOR);
    send(new CommentOnAlert(alert.id(), 1, ANNA, words), OPERATOR);
    send(new SilenceAlert(alert.id(), 1, silence, later), PROCESSOR);
    send(new SnoozeAlert(alert.id(), 1, later, now, ANNA, words), OPERATOR);
    send(new AcknowledgeAlert(alert.id(), 1, ANNA, null), OPERATOR);
    send(
        new CreateSilence(silence, new SilenceDefinition(matcher, now, later, words), now, ANNA),
        OPERATOR);
    send(new ExpireSilence(silence, 1, now, ANNA), OPERATOR);
  }

  private void replay(boolean stoppedHalfWay) {
    TABLES_BY_GROUP.forEach((group, tables) -> {
      StreamingEventProcessor processor =
          axon.eventProcessor(group, StreamingEventProcessor.class).orElseThrow();
      boolean undisturbed = false;
      for (int round = 0; round < MOST_ROUNDS && !undisturbed; round++) {
        undisturbed = replay(processor, tables, stoppedHalfWay);
      }
      assertThat(undisturbed).as("a replay of %s beside which nothing happened", group).isTrue();
    });
  }

  /**
   * Whether nothing happened meanwhile: remediations go on by themselves, and rows that tell of
   * later events can't be compared.
   */
  private boolean replay(
      StreamingEventProcessor processor, List<String> tables, boolean stoppedHalfWay) {
    long head = head();
    soon(() -> assertThat(reached(processor)).isGreaterThanOrEqualTo(head));
    processor.shutDown();
    List<String> before = hashes(tables);
    processor.resetTokens();
    assertThat(count(tables.getFirst())).isZero();
    processor.start();
    if (stoppedHalfWay) {
      soon(() -> assertThat(reached(processor)).isPositive());
      processor.shutDown();
      processor.start();
    }
    within(
        Duration.ofMinutes(1),
        () -> {
          assertThat(reached(processor)).isGreaterThanOrEqualTo(head);
          assertThat(head() > head || hashes(tables).equals(before))
              .as("%s as live events made it", tables)
              .isTrue();
        });
    return head() == head;
  }

  /** Of all columns of all rows, in the order of their keys. */
  private List<String> hashes(List<String> tables) {
    List<String> hashes = new ArrayList<>();
    for (String table : tables) {
      hashes.add(
          db.sql(
                  "select md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) from "
                      + table
                      + " t")
              .query(String.class)
              .single());
    }
    return hashes;
  }

  private long count(String table) {
    return db.sql("select count(*) from " + table).query(Long.class).single();
  }

  private long head() {
    return db.sql("select max(global_index) from event").query(Long.class).single();
  }

  private static long reached(StreamingEventProcessor processor) {
    return processor.processingStatus().values().stream()
        .mapToLong(ReplayTest::position)
        .min()
        .orElse(-1);
  }

  private static long position(EventTrackerStatus segment) {
    return segment.getCurrentPosition().orElse(-1);
  }

  private void send(Object command, Sender sender) {
    commands.send(command, sender, "test.asked").join();
  }
}
