package io.cloudpioneer.agents.action.service;

import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.action.command.Run;
import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Failed;
import io.cloudpioneer.agents.action.step.Forms;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Preview;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.agents.action.step.Work;
import io.cloudpioneer.agents.settings.UnusableSetting;
import io.cloudpioneer.protocol.action.Offer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code service.stop} and {@code service.start}; undone by the state of before. */
public final class ServiceChange implements Capability {
  static final String SERVICE = "service";
  static final String STATE = "service.state";
  private static final long LOOK_MILLIS = 100;

  private final Service service;
  private final ServiceState wanted;

  ServiceChange(Service service, ServiceState wanted) {
    this.service = service;
    this.wanted = wanted;
  }

  /** Both of them, for one service. */
  public static List<Capability> of(Section section) throws UnusableSetting {
    Service service = Service.of(section);
    return List.of(
        new ServiceChange(service, ServiceState.INACTIVE),
        new ServiceChange(service, ServiceState.ACTIVE));
  }

  @Override
  public Offer offer() {
    return Offer.newBuilder()
        .setOperation("service." + verb(wanted))
        .setTarget(service.name())
        .addParameters(Forms.only(SERVICE, "The service's name", service.name()))
        .addFacts(Forms.fact(STATE, "active or inactive"))
        .setUndoable(true)
        .setTimeLimitSeconds((int) service.timeLimit().toSeconds())
        .build();
  }

  @Override
  public boolean isAbout(Parameters parameters) {
    return parameters.text(SERVICE).equals(service.name());
  }

  @Override
  public void check(Parameters parameters) throws Refused {
    parameters.mustBe(Set.of(SERVICE));
  }

  @Override
  public String target(Parameters parameters) {
    return "service:" + service.name();
  }

  @Override
  public Facts observe(Parameters parameters, Limit limit)
      throws Unsuccessful, IOException, InterruptedException {
    return new Facts(Map.of(STATE, service.control().state(limit).label()));
  }

  @Override
  public Preview preview(Parameters parameters, Facts facts, Limit limit) {
    return Preview.of(
        facts.value(STATE).equals(wanted.label())
            ? "%s is %s already; nothing would change".formatted(service.name(), wanted.label())
            : "Would %s %s".formatted(verb(wanted), service.name()));
  }

  @Override
  public Map<String, String> prepare(DeedKey key, Parameters parameters, Facts facts) {
    return Map.of(STATE, facts.value(STATE));
  }

  @Override
  public void carryOut(Work work) throws Unsuccessful, IOException, InterruptedException {
    bring(wanted, work);
  }

  @Override
  public void undo(Work work) throws Unsuccessful, IOException, InterruptedException {
    bring(
        work.note(STATE).equals(ServiceState.ACTIVE.label())
            ? ServiceState.ACTIVE
            : ServiceState.INACTIVE,
        work);
  }

  private void bring(ServiceState into, Work work)
      throws Unsuccessful, IOException, InterruptedException {
    if (service.control().state(work.limit()) == into) {
      work.output().say("%s is %s already".formatted(service.name(), into.label()));
      return;
    }
    Run.successfully(
        service.control().into(into, work.key().toString()), work.limit(), work.output());
    while (service.control().state(work.limit()) != into) {
      awaitChange(into, work.limit());
    }
    work.output().say("%s is %s".formatted(service.name(), into.label()));
  }

  /** Some commands answer before the service has come to its new state. */
  private void awaitChange(ServiceState into, Limit limit) throws Failed, InterruptedException {
    if (limit.isTimedOut()) {
      throw new Failed(
          "service.unchanged",
          "The command succeeded, but %s isn't %s".formatted(service.name(), into.label()));
    }
    limit.check();
    Thread.sleep(LOOK_MILLIS);
  }

  private static String verb(ServiceState state) {
    return state == ServiceState.ACTIVE ? "start" : "stop";
  }
}
