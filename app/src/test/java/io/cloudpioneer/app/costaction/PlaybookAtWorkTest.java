package io.cloudpioneer.app.costaction;

import static io.cloudpioneer.app.costaction.SomeAction.step;
import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.alert.SomeAlert;
import io.cloudpioneer.app.ingestion.EnrolledAgent;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentInvitations;
import io.cloudpioneer.commands.alert.AlertCommand.ReopenAlert;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.RejectCostAction;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DefinePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DisablePlaybook;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Grounds;
import io.cloudpioneer.events.costaction.PlanHash;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.BlastRadius;
import io.cloudpioneer.events.playbook.BlastRadius.Limit;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.PlaybookStep;
import io.cloudpioneer.events.playbook.RunEvent.Verdict;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.playbook.Template;
import io.cloudpioneer.events.playbook.Trigger;
import io.cloudpioneer.ingestion.agent.EnrolmentDesk;
import io.cloudpioneer.ingestion.metric.collect.OtlpGrpcServer;
import io.cloudpioneer.projections.costaction.CostActionQueries;
import io.cloudpioneer.projections.costaction.CostActionStatus;
import io.cloudpioneer.projections.costaction.CostActionView;
import io.cloudpioneer.projections.playbook.RunQueries;
import io.cloudpioneer.projections.playbook.RunStatus;
import io.cloudpioneer.projections.playbook.RunView;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A playbook, from the alert that sets it off to the end of that alert. */
@IntegrationTest
class PlaybookAtWorkTest {
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender PERSON =
      new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR, Role.APPROVER));
  private static final Sender PLATFORM = Sender.platform("test");
  private static final ApprovalTerms ONE = new ApprovalTerms(1, true);
  private static final ApprovalMode ALWAYS = new ApprovalMode.Always(ONE);
  private static final Visibility EVERYTHING = Visibility.everything();

  @Autowired OtlpGrpcServer server;
  @Autowired AgentInvitations invitations;
  @Autowired EnrolmentDesk desk;
  @Autowired CommandDispatch commands;
  @Autowired RunQueries runs;
  @Autowired CostActionQueries actions;
  @Autowired EventProcessingConfiguration axon;
  @Autowired JdbcClient db;

  private final PlaybookId playbook = new PlaybookId(TimeOrderedUuid.at(Instant.now()));
  private final String service = UUID.randomUUID().toString();
  private ObligingAgent agent;

  @BeforeEach
  void attend() {
    agent = new ObligingAgent(EnrolledAgent.enrol(invitations, desk), server.port());
    soon(() ->
        assertThat(
                db.sql("select count(*) from agent_offer where agent_id = :agent")
                    .param("agent", agent.id().value())
                    .query(Long.class)
                    .single())
            .isOne());
  }

  @AfterEach
  void disconnect() {
    agent.close();
  }

  @Test
  void actsOnAnAlertAsPeopleApproveItUntilTheAlertIsOver() {
    define(ALWAYS, false);
    SomeAlert alert = raise(host());
    CostActionView proposed = proposed(alert);

    assertThat(proposed.proposal().title()).isEqualTo("Prune for " + service);
    assertThat(proposed.proposal().evidence())
        .extracting(figure -> figure.value())
        .containsExactly(0.97, 0.9, 12.0);
    assertThat(causes(proposed.id()))
        .containsExactly(
            "cost-action.proposed",
            "playbook-run.proposed",
            "playbook-run.set-off",
            "alert.raised");

    approve(proposed);
    soon(() -> assertThat(run(alert).status()).isEqualTo(RunStatus.SUCCEEDED));
    measure(alert, 0.5);
    soon(() -> {
      assertThat(run(alert).verdict()).isEqualTo(Verdict.HEALTHY);
      assertThat(lastOf(alert.id().value())).isEqualTo("alert.resolved");
    });

    commands.send(new ReopenAlert(alert.id(), 1, ANNA, null), PERSON, "test.asked").join();
    awaitTriggers();
    assertThat(all()).hasSize(1);
  }

  @Test
  void needsNobodyOnceItHasSucceededOftenEnough() {
    define(new ApprovalMode.Earned(1, ONE), false);
    SomeAlert first = raise(host());
    approve(proposed(first));
    soon(() -> assertThat(run(first).status()).isEqualTo(RunStatus.SUCCEEDED));

    SomeAlert second = raise(host());
    soon(() -> assertThat(run(second).status()).isEqualTo(RunStatus.SUCCEEDED));
    CostActionView action = action(second);
    assertThat(action.grounds()).isEqualTo(Grounds.EARNED);
    assertThat(action.successes()).isEqualTo(1);
    assertThat(action.approvals()).isEmpty();
  }

  @Test
  void doesNoMoreAtOnceThanItMayAndNothingOnceItIsSwitchedOff() {
    define(ALWAYS, false);
    SomeAlert first = raise(host());
    proposed(first);

    SomeAlert second = raise(host());
    soon(() -> {
      assertThat(run(second).status()).isEqualTo(RunStatus.REFUSED);
      assertThat(run(second).code()).isEqualTo("playbook.at-once-account");
      assertThat(run(second).sentence()).contains("blastRadius.account.atOnce");
    });
    commands.send(new DisablePlaybook(playbook, 1, ANNA), PERSON, "test.asked").join();
    raise(host());
    awaitTriggers();
    assertThat(all()).hasSize(2);
  }

  @Test
  void givesItsOnePlaceToOneOfManyAlertsThatComeAtOnce() {
    define(ALWAYS, false);
    List<SomeHost> hosts = Stream.generate(this::host).limit(4).toList();
    hosts.parallelStream().forEach(this::raise);

    soon(() ->
        assertThat(all())
            .extracting(RunView::status)
            .containsExactlyInAnyOrder(
                RunStatus.PROPOSED, RunStatus.REFUSED, RunStatus.REFUSED, RunStatus.REFUSED));
  }

  @Test
  void leavesATargetToThePersonsActionThatIsAtIt() {
    define(ALWAYS, false);
    SomeHost host = SomeHost.fresh();
    try (ScriptedAgent idle =
        new ScriptedAgent(EnrolledAgent.enrol(invitations, desk), server.port())) {
      idle.report(host);
      observe(host);
      idle.attend();
      SomeAction own = proposedAndApproved(host);
      soon(() -> assertThat(lastOf(own.id().value())).isEqualTo("cost-action.step-started"));

      SomeAlert alert = raise(host);
      soon(() -> assertThat(run(alert).code()).isEqualTo("target.taken"));
      assertThat(run(alert).sentence()).contains(own.id().toString());
    }
  }

  @Test
  void hasAPersonsActionWaitUntilItLeavesTheTarget() {
    define(ALWAYS, false);
    SomeHost host = host();
    CostActionView proposed = proposed(raise(host));
    SomeAction own = proposedAndApproved(host);
    soon(() ->
        assertThat(actions.byId(own.id(), EVERYTHING).orElseThrow().heldUpBy())
            .isEqualTo(proposed.id()));
    commands.send(new RejectCostAction(proposed.id(), ANNA, null), PERSON, "test.asked").join();

    soon(() -> assertThat(position(own.id(), "started")).isPositive());
    assertThat(position(own.id(), "started")).isGreaterThan(position(proposed.id(), "rejected"));
  }

  @Test
  void onlyTellsWhatItWouldDoInADryRun() {
    define(ALWAYS, true);
    SomeAlert alert = raise(host());

    soon(() -> assertThat(run(alert).status()).isEqualTo(RunStatus.REHEARSED));
    assertThat(run(alert).effects()).containsExactly("prune: Would move 12 files");
    assertThat(actions.byId(action(run(alert).id()), EVERYTHING)).isEmpty();
  }

  @Test
  void saysWhyNothingIsDone() {
    define(ALWAYS, false);
    SomeHost unowned = SomeHost.fresh();
    observe(unowned);
    SomeAlert alert = raise(unowned);

    soon(() -> assertThat(run(alert).code()).isEqualTo("action.no-agent"));
    SomeAlert later = raise(host());
    assertThat(proposed(later)).isNotNull();
  }

  private SomeAction proposedAndApproved(SomeHost host) {
    SomeAction own = SomeAction.of(host, ANNA, step("tell", null));
    commands.send(own.proposed(), PERSON, "test.asked").join();
    commands.send(own.approved(ANNA), PERSON, "test.asked").join();
    return own;
  }

  /** Until all that has happened so far has set off what it sets off. */
  private void awaitTriggers() {
    long head = db.sql("select max(global_index) from event").query(Long.class).single();
    StreamingEventProcessor triggers =
        axon.eventProcessor("playbook-triggers", StreamingEventProcessor.class).orElseThrow();
    soon(() ->
        assertThat(triggers.processingStatus().values())
            .isNotEmpty()
            .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= head));
    StreamingEventProcessor board =
        axon.eventProcessor("playbook-run-board/1", StreamingEventProcessor.class).orElseThrow();
    long then = db.sql("select max(global_index) from event").query(Long.class).single();
    soon(() ->
        assertThat(board.processingStatus().values())
            .isNotEmpty()
            .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= then));
  }

  private void define(ApprovalMode approval, boolean dryRun) {
    define(playbook, approval, dryRun);
  }

  private void define(PlaybookId id, ApprovalMode approval, boolean dryRun) {
    PlaybookDefinition definition =
        new PlaybookDefinition(
            "Prune for " + service,
            new Template("Prune for ${service.name}"),
            new Trigger.OnAlert(
                Map.of("alert.metric", "system.cpu.utilization", "service.name", service)),
            List.of(
                new PlaybookStep(
                    "prune",
                    "directory.prune",
                    Map.of("path", new Template("/srv/${service.name}")),
                    List.of("directory.files"),
                    new PlaybookStep.Compensation("undo", Map.of()),
                    Duration.ofMinutes(5),
                    1,
                    Duration.ofSeconds(10))),
            Risk.MEDIUM,
            approval,
            new BlastRadius(new Limit(1, 50), new Limit(50, 50)),
            Duration.ZERO,
            Duration.ofDays(1),
            dryRun);
    commands.send(new DefinePlaybook(id, definition, ANNA), PERSON, "test.asked").join();
  }

  /** One that the agent reports, of the service. */
  private SomeHost host() {
    SomeHost host = SomeHost.fresh();
    agent.report(host);
    observe(host);
    return host;
  }

  private void observe(SomeHost host) {
    commands.send(host.observed(Map.of("service.name", service)), PLATFORM, "test.asked").join();
  }

  private SomeAlert raise(SomeHost host) {
    SomeAlert alert = SomeAlert.of(new AlertRuleId(TimeOrderedUuid.at(Instant.now())), host);
    commands.send(alert.raised(), PLATFORM, "test.asked").join();
    return alert;
  }

  private CostActionView proposed(SomeAlert alert) {
    soon(() -> assertThat(action(alert).status()).isEqualTo(CostActionStatus.WAITING));
    return action(alert);
  }

  private CostActionView action(SomeAlert alert) {
    return actions.byId(action(runId(alert)), EVERYTHING).orElseThrow();
  }

  private static CostActionId action(RunId run) {
    return run.action();
  }

  private RunId runId(SomeAlert alert) {
    return RunId.of(playbook, alert.id(), 1);
  }

  private void approve(CostActionView action) {
    PlanHash plan = action.proposal().plan().hash();
    commands
        .send(
            new ApproveCostAction(action.id(), plan, ANNA, null, Instant.now()),
            PERSON,
            "test.asked")
        .join();
  }

  private RunView run(SomeAlert alert) {
    return all().stream().filter(run -> run.id().equals(runId(alert))).findFirst().orElseThrow();
  }

  private List<RunView> all() {
    return runs(playbook);
  }

  private List<RunView> runs(PlaybookId of) {
    return runs.page(of, new PageRequest(50, null), EVERYTHING).edges().stream()
        .map(edge -> edge.node())
        .toList();
  }

  /** A sample of the alert's series, taken now. */
  private void measure(SomeAlert alert, double value) {
    db.sql(
            """
            with known as (
              insert into series (fingerprint, resource_id, scope, metric, unit, kind, attributes)
              values (:series, :resource, :scope, :metric, '1', 'GAUGE', '{}') returning series_id)
            insert into sample (series_id, time, value) select series_id, now(), :value from known\
            """)
        .param("series", alert.cause().series().value())
        .param("resource", alert.cause().resourceId().value())
        .param("scope", alert.cause().scope().toString())
        .param("metric", alert.cause().metric())
        .param("value", value)
        .update();
  }

  /** Where an action's event stands in the store; 0 where there is none. */
  private long position(CostActionId action, String name) {
    return db.sql(
            """
            select coalesce(max(global_index), 0) from event
            where aggregate_id = :id and name = 'cost-action.' || :name\
            """)
        .param("id", action.value())
        .param("name", name)
        .query(Long.class)
        .single();
  }

  private String lastOf(UUID aggregate) {
    return db.sql("select name from event where aggregate_id = :id order by sequence desc limit 1")
        .param("id", aggregate)
        .query(String.class)
        .single();
  }

  /** The events that led to the action's proposal, back to the first one. */
  private List<String> causes(CostActionId action) {
    return db.sql(
            """
            with recursive led as (
              select 1 as depth, name, convert_from(metadata, 'UTF8')::jsonb ->> 'cause' as cause
              from event where aggregate_id = :action and sequence = 0
              union all
              select depth + 1, event.name, convert_from(metadata, 'UTF8')::jsonb ->> 'cause'
              from led join event on event_id = led.cause::uuid)
            select name from led order by depth\
            """)
        .param("action", action.value())
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }
}
