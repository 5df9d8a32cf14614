package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Preview;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.DryRan;
import io.cloudpioneer.protocol.action.DryRun;
import io.cloudpioneer.protocol.action.Observe;
import io.cloudpioneer.protocol.action.Observed;
import io.cloudpioneer.protocol.action.Operation;
import io.cloudpioneer.protocol.action.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Looks at targets, and at what would be done with them, one after the other; changes nothing. */
final class Looks {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Capabilities capabilities;
  private final Teller teller;
  private final Hands hands = new Hands("look", 1);

  Looks(Capabilities capabilities, Teller teller) {
    this.capabilities = capabilities;
    this.teller = teller;
  }

  void observe(Observe request) {
    if (!hands.take(() -> teller.tell(observed(request)))) {
      teller.tell(busy(request));
    }
  }

  void dryRun(DryRun request) {
    if (!hands.take(() -> teller.tell(dryRan(request)))) {
      teller.tell(busy(request));
    }
  }

  void letGo() {
    hands.letGo();
  }

  private AgentMessage observed(Observe request) {
    Observed.Builder observed = Observed.newBuilder().setRequestId(request.getRequestId());
    try {
      Look look = look(request.getOperation());
      observed.addAllFacts(look.facts().toMessages());
    } catch (Unsuccessful | IOException | InterruptedException | RuntimeException unseen) {
      observed.setRefusal(refusal(unseen));
    }
    return AgentMessage.newBuilder()
        .setObserved(observed.setObservedAtUnixNano(Times.nanos(Instant.now())))
        .build();
  }

  private AgentMessage dryRan(DryRun request) {
    DryRan.Builder ran = DryRan.newBuilder().setRequestId(request.getRequestId());
    try {
      Look look = look(request.getOperation());
      Preview preview = look.capability().preview(look.parameters(), look.facts(), look.limit());
      ran.addAllFacts(look.facts().toMessages())
          .addAllEffects(preview.effects())
          .addAllFigures(preview.figures().toMessages());
    } catch (Unsuccessful | IOException | InterruptedException | RuntimeException unseen) {
      ran.setRefusal(refusal(unseen));
    }
    return AgentMessage.newBuilder()
        .setDryRan(ran.setRanAtUnixNano(Times.nanos(Instant.now())))
        .build();
  }

  private static AgentMessage busy(Observe request) {
    return AgentMessage.newBuilder()
        .setObserved(
            Observed.newBuilder()
                .setRequestId(request.getRequestId())
                .setObservedAtUnixNano(Times.nanos(Instant.now()))
                .setRefusal(Desk.busy().toMessage()))
        .build();
  }

  private static AgentMessage busy(DryRun request) {
    return AgentMessage.newBuilder()
        .setDryRan(
            DryRan.newBuilder()
                .setRequestId(request.getRequestId())
                .setRanAtUnixNano(Times.nanos(Instant.now()))
                .setRefusal(Desk.busy().toMessage()))
        .build();
  }

  private record Look(Capability capability, Parameters parameters, Facts facts, Limit limit) {}

  private Look look(Operation operation) throws Unsuccessful, IOException, InterruptedException {
    Parameters parameters = new Parameters(operation.getParametersMap());
    Capability capability = capabilities.find(operation.getName(), parameters);
    Limit limit = new Limit(LONGEST);
    return new Look(capability, parameters, capability.observe(parameters, limit), limit);
  }

  private static Refusal refusal(Exception why) {
    return switch (why) {
      case Unsuccessful unsuccessful ->
          new Refused(unsuccessful.code(), unsuccessful.sentence()).toMessage();
      case RuntimeException unexpected ->
          new Refused("agent.error", unexpected.toString()).toMessage();
      default -> new Refused("operation.failed", why.toString()).toMessage();
    };
  }
}
