package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An agent's stream, and what it was given on it. Nothing waits here: what finds no room lies ready
 * in the database still.
 */
final class Attendance {
  private final AgentId agent;
  private final UUID stream = UUID.randomUUID();
  private final ServerCallStreamObserver<PlatformMessage> agentsEnd;
  private final Set<StepKey> given = ConcurrentHashMap.newKeySet();
  private final Set<StepKey> cancelled = ConcurrentHashMap.newKeySet();
  private volatile int atOnce = 1;
  private boolean ended;

  Attendance(AgentId agent, ServerCallStreamObserver<PlatformMessage> agentsEnd) {
    this.agent = agent;
    this.agentsEnd = agentsEnd;
  }

  AgentId agent() {
    return agent;
  }

  /** Names this stream among all there were. */
  UUID stream() {
    return stream;
  }

  /** As the agent said. */
  void takesAtOnce(int steps) {
    atOnce = steps;
  }

  /** Forgets what has ended, for there is more to come. */
  void keepOnly(Collection<StepKey> open) {
    given.retainAll(open);
    cancelled.retainAll(open);
  }

  boolean mayBeGiven(StepKey key) {
    return !given.contains(key) && given.size() < atOnce && hasRoom();
  }

  boolean mayBeCancelled(StepKey key) {
    return !cancelled.contains(key) && hasRoom();
  }

  boolean wasGiven(StepKey key) {
    return given.contains(key);
  }

  void give(StepKey key, PlatformMessage order) {
    given.add(key);
    send(order);
  }

  void cancel(StepKey key, PlatformMessage order) {
    cancelled.add(key);
    send(order);
  }

  synchronized boolean hasRoom() {
    return !ended && agentsEnd.isReady();
  }

  synchronized void send(PlatformMessage message) {
    if (!ended) {
      agentsEnd.onNext(message);
    }
  }

  /** The next word of the agent is heard only then. */
  synchronized void ask() {
    if (!ended) {
      agentsEnd.request(1);
    }
  }

  synchronized void end(Status status) {
    if (ended) {
      return;
    }
    ended = true;
    if (status.isOk()) {
      agentsEnd.onCompleted();
    } else {
      agentsEnd.onError(status.asRuntimeException());
    }
  }
}
