package io.cloudpioneer.ingestion.agent;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.protocol.agent.AgentServiceGrpc;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.springframework.stereotype.Component;

/** Lets in enrolled agents, and whoever comes to enrol. */
@Component
@CollectorRole
public final class AgentAuthentication implements ServerInterceptor {
  private static final Context.Key<AgentId> AGENT = Context.key("agent");

  private final Agents agents;
  private final MeterRegistry meters;

  AgentAuthentication(Agents agents, MeterRegistry meters) {
    this.agents = agents;
    this.meters = meters;
  }

  /** The agent that makes the current call. */
  public static AgentId current() {
    AgentId agent = AGENT.get();
    if (agent == null) {
      throw new IllegalStateException("Only a call that has passed authentication has an agent");
    }
    return agent;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    if (call.getMethodDescriptor()
        .getFullMethodName()
        .equals(AgentServiceGrpc.getEnrolMethod().getFullMethodName())) {
      return next.startCall(call, headers);
    }
    Optional<AgentId> agent = agentOf(call);
    if (agent.isEmpty()) {
      return refuse(call, Status.UNAUTHENTICATED, "Show an agent's certificate that is still good");
    }
    if (agents.isRevoked(agent.get())) {
      return refuse(call, Status.PERMISSION_DENIED, "This agent was revoked");
    }
    agents.seen(agent.get());
    return Contexts.interceptCall(
        Context.current().withValue(AGENT, agent.get()), call, headers, next);
  }

  private static Optional<AgentId> agentOf(ServerCall<?, ?> call) {
    SSLSession session = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
    return session == null ? Optional.empty() : AgentCertificates.agentOf(session);
  }

  private <Q, A> ServerCall.Listener<Q> refuse(
      ServerCall<Q, A> call, Status status, String sentence) {
    meters
        .counter("cloudpioneer.collector.calls.refused", "status", status.getCode().name())
        .increment();
    call.close(status.withDescription(sentence), new Metadata());
    return new ServerCall.Listener<>() {};
  }
}
