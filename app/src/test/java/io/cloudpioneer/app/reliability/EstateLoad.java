package io.cloudpioneer.app.reliability;

import io.cloudpioneer.app.CloudPioneer;
import io.cloudpioneer.app.alert.SomeAlert;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentCommand.EnrolAgent;
import io.cloudpioneer.commands.agent.AgentCommand.InviteAgent;
import io.cloudpioneer.commands.agent.AgentCommand.RevokeAgent;
import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DefineAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DisableAlertRule;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.DefineEscalationPolicy;
import io.cloudpioneer.commands.resource.ResourceCommand.ReportVanished;
import io.cloudpioneer.commands.silence.SilenceCommand.CreateSilence;
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
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.events.silence.SilenceMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** A platform in which events of all kinds happen before it says that it is ready. */
final class EstateLoad implements ApplicationListener<ApplicationReadyEvent> {
  private static final int HOSTS = 150;
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender PLATFORM = Sender.platform("load");
  private static final Sender PERSON =
      new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR, Role.ADMIN));

  public static void main(String[] arguments) {
    var application = new SpringApplication(CloudPioneer.class);
    application.addListeners(new EstateLoad());
    CloudPioneer.run(application, arguments);
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    var commands = event.getApplicationContext().getBean(CommandDispatch.class);
    for (int number = 0; number < HOSTS; number++) {
      var rule = rule(number, commands);
      host(number, rule, commands);
      if (number % 3 == 0) {
        send(new DisableAlertRule(rule, 1, ANNA), PERSON, commands);
      }
      if (number % 10 == 0) {
        agent(commands);
        quiet(commands);
      }
    }
  }

  private static AlertRuleId rule(int number, CommandDispatch commands) {
    var rule = new AlertRuleId(TimeOrderedUuid.at(Instant.now()));
    var definition =
        new RuleDefinition(
            "Load " + number,
            "system.cpu.utilization",
            Map.of(),
            SomeAlert.CONDITION,
            Severity.CRITICAL,
            List.of());
    send(new DefineAlertRule(rule, definition, ANNA), PERSON, commands);
    return rule;
  }

  private static void host(int number, AlertRuleId rule, CommandDispatch commands) {
    var host = SomeHost.fresh();
    var alert = SomeAlert.of(rule, host);
    var now = Instant.now();
    send(host.observed(Map.of("os.type", "linux", "host.arch", "amd64"), now), PLATFORM, commands);
    send(host.observed(Map.of("os.type", "linux"), now.plusSeconds(1)), PLATFORM, commands);
    send(alert.raised(), PLATFORM, commands);
    send(new AcknowledgeAlert(alert.id(), 1, ANNA, null), PERSON, commands);
    send(alert.cleared(), PLATFORM, commands);
    if (number % 2 == 0) {
      send(new ReportVanished(host.id(), now.plusSeconds(2)), PLATFORM, commands);
    }
  }

  private static void agent(CommandDispatch commands) {
    var now = Instant.now();
    var agent = new AgentId(TimeOrderedUuid.at(now));
    var token = "ab".repeat(32);
    var certificate =
        new AgentCertificate("01", "cd".repeat(32), now, now.plus(Duration.ofDays(1)));
    send(new InviteAgent(agent, token, now.plus(Duration.ofHours(1)), ANNA), PERSON, commands);
    send(new EnrolAgent(agent, token, certificate, "web", "0.1.0", now), PLATFORM, commands);
    send(new RevokeAgent(agent, ANNA, null), PERSON, commands);
  }

  /** A silence of a rule that raises nothing, and a policy. */
  private static void quiet(CommandDispatch commands) {
    var now = Instant.now();
    var words = new SealedText(ANNA, "sealed");
    var matcher = new SilenceMatcher(List.of(), new AlertRuleId(UUID.randomUUID()), null, Set.of());
    var silence = new SilenceDefinition(matcher, now, now.plus(Duration.ofHours(1)), words);
    send(
        new CreateSilence(new SilenceId(TimeOrderedUuid.at(now)), silence, now, ANNA),
        PERSON,
        commands);
    var step = new EscalationStep(Duration.ZERO, Channel.EMAIL, words);
    send(
        new DefineEscalationPolicy(
            new EscalationPolicyId(TimeOrderedUuid.at(now)),
            new EscalationPolicy("Load", List.of(step)),
            ANNA),
        PERSON,
        commands);
  }

  private static void send(Object command, Sender sender, CommandDispatch commands) {
    commands.send(command, sender, "load.test").join();
  }
}
