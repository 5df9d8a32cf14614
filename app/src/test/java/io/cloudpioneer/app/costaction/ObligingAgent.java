package io.cloudpioneer.app.costaction;

import io.cloudpioneer.app.ingestion.EnrolledAgent;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.DryRan;
import io.cloudpioneer.protocol.action.Fact;
import io.cloudpioneer.protocol.action.Hello;
import io.cloudpioneer.protocol.action.Observed;
import io.cloudpioneer.protocol.action.Offer;
import io.cloudpioneer.protocol.action.PlatformMessage;
import java.util.ArrayList;
import java.util.List;

/** An agent that finds 12 files in every directory, and prunes what it is told to. */
final class ObligingAgent implements AutoCloseable {
  private static final Fact FILES =
      Fact.newBuilder().setName("directory.files").setValue("12").build();

  private final ScriptedAgent agent;
  private final ScriptedAgent.Stream stream;
  private final List<SomeHost> hosts = new ArrayList<>();
  private volatile boolean closed;

  ObligingAgent(EnrolledAgent enrolled, int port) {
    agent = new ScriptedAgent(enrolled, port);
    stream =
        agent.attend(
            Hello.newBuilder()
                .setProtocolVersion(1)
                .setAtOnce(4)
                .addOffers(Offer.newBuilder().setOperation("directory.prune").setUndoable(true)));
    Thread.ofVirtual().start(this::oblige);
  }

  io.cloudpioneer.events.agent.AgentId id() {
    return agent.id();
  }

  /** From here on it owns this host too: what a report leaves out is gone. */
  void report(SomeHost host) {
    hosts.add(host);
    agent.report(hosts.toArray(SomeHost[]::new));
  }

  private void oblige() {
    while (!closed) {
      try {
        answer(stream.next(_ -> true));
      } catch (AssertionError nothingHeard) {
        // Nobody asks for a while: the next one may come yet.
      }
    }
  }

  private void answer(PlatformMessage message) {
    if (message.hasObserve()) {
      stream.say(
          AgentMessage.newBuilder()
              .setObserved(
                  Observed.newBuilder()
                      .setRequestId(message.getObserve().getRequestId())
                      .addFacts(FILES))
              .build());
    } else if (message.hasDryRun()) {
      stream.say(
          AgentMessage.newBuilder()
              .setDryRan(
                  DryRan.newBuilder()
                      .setRequestId(message.getDryRun().getRequestId())
                      .addEffects("Would move 12 files"))
              .build());
    } else if (message.hasCarryOut()) {
      stream.say(ScriptedAgent.succeeded(message.getCarryOut().getKey()));
    }
  }

  @Override
  public void close() {
    closed = true;
    agent.close();
  }
}
