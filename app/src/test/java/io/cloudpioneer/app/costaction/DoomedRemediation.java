package io.cloudpioneer.app.costaction;

import io.cloudpioneer.app.CloudPioneer;
import io.cloudpioneer.app.ingestion.EnrolledAgent;
import io.cloudpioneer.app.reliability.OwnDeath;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentInvitations;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.ingestion.agent.EnrolmentDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * A platform that dies while its remediation handles an event, or right after it has. The first one
 * enrols an agent and has an action approved.
 */
final class DoomedRemediation
    implements ConfigurerModule, ApplicationListener<ApplicationReadyEvent> {
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender PERSON =
      new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR, Role.APPROVER));

  private final Set<String> heard = ConcurrentHashMap.newKeySet();
  private final Environment environment;

  private DoomedRemediation(Environment environment) {
    this.environment = environment;
  }

  public static void main(String[] arguments) {
    var application = new SpringApplication(CloudPioneer.class);
    application.addInitializers(context ->
        context
            .getBeanFactory()
            .registerSingleton("doomed", new DoomedRemediation(context.getEnvironment())));
    CloudPioneer.run(application, arguments);
  }

  /** Every platform of the test means the same one. */
  static SomeHost host() {
    return new SomeHost(
        new ResourceIdentity("on_premises", "default", "default", "host", "doomed"), "doomed");
  }

  @Override
  public void configureModule(Configurer configurer) {
    int last = environment.getRequiredProperty("death.event", Integer.class);
    boolean committed = environment.getRequiredProperty("death.committed", Boolean.class);
    configurer
        .eventProcessing()
        .registerHandlerInterceptor(
            "remediation",
            _ ->
                (unit, handling) -> {
                  if (isTheLast(unit.getMessage(), last)) {
                    if (committed) {
                      unit.root().afterCommit(_ -> OwnDeath.now());
                    } else {
                      OwnDeath.now();
                    }
                  }
                  return handling.proceed();
                });
  }

  /** Each of the remediation's segments is shown each event. */
  private boolean isTheLast(EventMessage<?> message, int last) {
    return message.getPayload() instanceof CostActionEvent
        && heard.add(message.getIdentifier())
        && heard.size() == last;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    Path folder = Path.of(environment.getRequiredProperty("agent.folder"));
    if (Files.exists(folder)) {
      return;
    }
    var context = event.getApplicationContext();
    keep(
        EnrolledAgent.enrol(
            context.getBean(AgentInvitations.class), context.getBean(EnrolmentDesk.class)),
        folder);
    SomeAction action =
        SomeAction.of(
            host(),
            ANNA,
            SomeAction.step("prune", Operation.UNDO),
            SomeAction.step("move", Operation.UNDO),
            SomeAction.step("tell", null));
    CommandDispatch commands = context.getBean(CommandDispatch.class);
    commands.send(action.proposed(), PERSON, "test.asked").join();
    commands.send(action.approved(ANNA), PERSON, "test.asked").join();
  }

  private static void keep(EnrolledAgent agent, Path folder) {
    try {
      Path part = Files.createDirectories(folder.resolveSibling("agent-part"));
      Files.write(part.resolve("key.pem"), agent.keyPem());
      Files.write(part.resolve("chain.pem"), agent.chainPem());
      Files.write(part.resolve("trust.pem"), agent.trustPem());
      Files.move(part, folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
