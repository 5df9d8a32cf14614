package io.cloudpioneer.app.moment;

import io.cloudpioneer.app.alert.SomeAlert;
import io.cloudpioneer.app.costaction.SomeAction;
import io.cloudpioneer.app.playbook.SomePlaybook;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentCommand.EnrolAgent;
import io.cloudpioneer.commands.agent.AgentCommand.InviteAgent;
import io.cloudpioneer.commands.agent.AgentCommand.RevokeAgent;
import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.AssignAlert;
import io.cloudpioneer.commands.alert.AlertCommand.CommentOnAlert;
import io.cloudpioneer.commands.alert.AlertCommand.ReopenAlert;
import io.cloudpioneer.commands.alert.AlertRuleCommand.ChangeAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DefineAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DisableAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.EnableAlertRule;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.ChangeEscalationPolicy;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.DefineEscalationPolicy;
import io.cloudpioneer.commands.costaction.CostActionCommand.RejectCostAction;
import io.cloudpioneer.commands.playbook.PlaybookCommand.ChangePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DefinePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DisablePlaybook;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.commands.resource.ResourceCommand.ReportVanished;
import io.cloudpioneer.commands.silence.SilenceCommand.ChangeSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.CreateSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.ExpireSilence;
import io.cloudpioneer.events.agent.AgentCertificate;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.EscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.events.silence.SilenceMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * One thing of each kind, to which anything happens that may: observations come on time or up to an
 * hour late, and what is refused makes no fact.
 */
final class RandomEstate {
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender PLATFORM = Sender.platform("test");
  private static final Sender PERSON =
      new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR, Role.APPROVER, Role.ADMIN));
  private static final SealedText WORDS = new SealedText(ANNA, "sealed");

  final ResourceId site = SomeHost.fresh().id();
  final SomeHost host = SomeHost.in(UUID.randomUUID().toString());
  final AlertRuleId rule = new AlertRuleId(newId());
  final SomeAlert alert = SomeAlert.of(rule, host);
  final SomeAction action = SomeAction.on(host, ANNA);
  final EscalationPolicyId policy = new EscalationPolicyId(newId());
  final SilenceId silence = new SilenceId(newId());
  final PlaybookId playbook = SomePlaybook.fresh();
  final AgentId agent = new AgentId(newId());

  private final CommandDispatch commands;
  private final Random random;
  private final Instant begun = Instant.now();

  RandomEstate(CommandDispatch commands, Random random) {
    this.commands = commands;
    this.random = random;
  }

  List<UUID> ids() {
    return List.of(
        host.id().value(),
        rule.value(),
        alert.id().value(),
        action.id().value(),
        policy.value(),
        silence.value(),
        playbook.value(),
        agent.value());
  }

  void anything() {
    switch (random.nextInt(8)) {
      case 0, 1 -> somethingIsSeen();
      case 2 -> somethingOfTheAlert();
      case 3 -> somethingOfTheRule();
      case 4 -> somethingOfTheAction();
      case 5 -> somethingOfTheSilence();
      case 6 -> somethingOfPlaybookOrPolicy();
      default -> somethingOfTheAgent();
    }
  }

  private void somethingIsSeen() {
    Instant now = Instant.now();
    Instant late = begun.minusSeconds(random.nextInt(3_600));
    switch (random.nextInt(5)) {
      case 0 -> send(new ReportVanished(host.id(), now), PLATFORM);
      case 1, 2 -> send(seenAt(late), PLATFORM);
      default -> send(seenAt(now), PLATFORM);
    }
  }

  private ObserveResource seenAt(Instant moment) {
    return new ObserveResource(host.identity(), host.name(), site, attributes(), moment);
  }

  private Map<String, String> attributes() {
    return Map.of("os.type", "linux", "test.state", Integer.toString(random.nextInt(5)));
  }

  private void somethingOfTheAlert() {
    switch (random.nextInt(6)) {
      case 0 -> send(alert.raised(), PLATFORM);
      case 1 -> send(alert.cleared(), PLATFORM);
      case 2 -> send(new AcknowledgeAlert(alert.id(), 1, ANNA, null), PERSON);
      case 3 -> send(new AssignAlert(alert.id(), 1, ANNA, ANNA), PERSON);
      case 4 -> send(new CommentOnAlert(alert.id(), 1, ANNA, WORDS), PERSON);
      default -> send(new ReopenAlert(alert.id(), 1, ANNA, null), PERSON);
    }
  }

  private void somethingOfTheRule() {
    switch (random.nextInt(4)) {
      case 0 -> send(new DefineAlertRule(rule, definition(), ANNA), PERSON);
      case 1 -> send(new ChangeAlertRule(rule, version(), definition(), ANNA), PERSON);
      case 2 -> send(new DisableAlertRule(rule, version(), ANNA), PERSON);
      default -> send(new EnableAlertRule(rule, version(), ANNA), PERSON);
    }
  }

  /** Of a metric that nobody measures. */
  private RuleDefinition definition() {
    return new RuleDefinition(
        "Rule " + random.nextInt(100),
        "test." + rule,
        Map.of(),
        SomeAlert.CONDITION,
        Severity.INFO,
        List.of());
  }

  private void somethingOfTheAction() {
    send(
        random.nextBoolean() ? action.proposed() : new RejectCostAction(action.id(), ANNA, null),
        PERSON);
  }

  private void somethingOfTheSilence() {
    Instant now = Instant.now();
    SilenceDefinition definition =
        new SilenceDefinition(
            new SilenceMatcher(List.of(), new AlertRuleId(newId()), null, Set.of()),
            now.minusSeconds(60),
            now.plusSeconds(3_600),
            WORDS);
    switch (random.nextInt(6)) {
      case 0, 1 -> send(new CreateSilence(silence, definition, now, ANNA), PERSON);
      case 2 -> send(new ExpireSilence(silence, version(), now, ANNA), PERSON);
      default -> send(new ChangeSilence(silence, version(), definition, now, ANNA), PERSON);
    }
  }

  private void somethingOfPlaybookOrPolicy() {
    EscalationPolicy told =
        new EscalationPolicy(
            "Policy " + random.nextInt(100),
            List.of(new EscalationStep(Duration.ZERO, Channel.EMAIL, WORDS)));
    var text = SomePlaybook.named("Playbook " + random.nextInt(100));
    switch (random.nextInt(5)) {
      case 0 -> send(new DefineEscalationPolicy(policy, told, ANNA), PERSON);
      case 1 -> send(new ChangeEscalationPolicy(policy, version(), told, ANNA), PERSON);
      case 2 -> send(new DefinePlaybook(playbook, text, ANNA), PERSON);
      case 3 -> send(new ChangePlaybook(playbook, version(), text, ANNA), PERSON);
      default -> send(new DisablePlaybook(playbook, version(), ANNA), PERSON);
    }
  }

  private void somethingOfTheAgent() {
    Instant now = Instant.now();
    String token = "ab".repeat(32);
    AgentCertificate certificate =
        new AgentCertificate("01", "cd".repeat(32), now, now.plus(Duration.ofDays(1)));
    switch (random.nextInt(4)) {
      case 0, 1 -> send(new InviteAgent(agent, token, now.plusSeconds(3_600), ANNA), PERSON);
      case 2 -> send(new EnrolAgent(agent, token, certificate, "web", "0.1.0", now), PLATFORM);
      default -> send(new RevokeAgent(agent, ANNA, null), PERSON);
    }
  }

  /** One that was seen, or none that ever was. */
  private int version() {
    return 1 + random.nextInt(3);
  }

  private void send(Object command, Sender sender) {
    try {
      commands.send(command, sender, "test.happened").join();
    } catch (RuntimeException failed) {
      boolean refused =
          failed.getCause() instanceof CommandExecutionException refusal
              && refusal.getDetails().orElse(null) instanceof Rejected.Reason;
      if (!refused) {
        throw failed;
      }
    }
  }

  private static UUID newId() {
    return TimeOrderedUuid.at(Instant.now());
  }
}
