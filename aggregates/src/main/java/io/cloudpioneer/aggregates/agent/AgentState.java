package io.cloudpioneer.aggregates.agent;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.agent.AgentCommand.EnrolAgent;
import io.cloudpioneer.commands.agent.AgentCommand.InviteAgent;
import io.cloudpioneer.commands.agent.AgentCommand.RenewAgentCertificate;
import io.cloudpioneer.commands.agent.AgentCommand.RevokeAgent;
import io.cloudpioneer.events.agent.AgentEvent;
import io.cloudpioneer.events.agent.AgentEvent.AgentCertificateRenewed;
import io.cloudpioneer.events.agent.AgentEvent.AgentEnrolled;
import io.cloudpioneer.events.agent.AgentEvent.AgentInvited;
import io.cloudpioneer.events.agent.AgentEvent.AgentRevoked;
import java.time.Instant;
import java.util.List;

/** What may happen to an agent, by where it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface AgentState {
  record Uninvited() implements AgentState {}

  record Invited(String tokenHash, Instant expiresAt) implements AgentState {}

  /** It keeps its token's hash, to tell one used twice from one that never was. */
  record Enrolled(String tokenHash) implements AgentState {}

  record Revoked() implements AgentState {}

  default List<AgentEvent> decide(InviteAgent command) {
    return switch (this) {
      case Uninvited _ ->
          List.of(
              new AgentInvited(
                  command.agentId(), command.tokenHash(), command.expiresAt(), command.by()));
      case Invited(var tokenHash, _) when tokenHash.equals(command.tokenHash()) -> List.of();
      case Invited _, Enrolled _, Revoked _ ->
          throw Rejected.because("agent.exists", "This agent has been invited before");
    };
  }

  default List<AgentEvent> decide(EnrolAgent command) {
    return switch (this) {
      case Invited(var tokenHash, _) when !tokenHash.equals(command.tokenHash()) ->
          throw unknownToken();
      case Invited(_, var expiresAt) when !command.at().isBefore(expiresAt) ->
          throw Rejected.because(
              "enrolment.expired",
              "The token expired at %s: ask for a new one".formatted(expiresAt));
      case Invited _ ->
          List.of(
              new AgentEnrolled(
                  command.agentId(), command.certificate(), command.hostName(), command.version()));
      case Enrolled(var tokenHash) when tokenHash.equals(command.tokenHash()) ->
          throw Rejected.because(
              "enrolment.already-used", "The token was used already: ask for a new one");
      case Uninvited _, Enrolled _ -> throw unknownToken();
      case Revoked _ -> throw revoked();
    };
  }

  default List<AgentEvent> decide(RenewAgentCertificate command) {
    return switch (this) {
      case Enrolled _ ->
          List.of(new AgentCertificateRenewed(command.agentId(), command.certificate()));
      case Uninvited _, Invited _ ->
          throw Rejected.because(
              "agent.not-enrolled", "Only an enrolled agent can renew its certificate");
      case Revoked _ -> throw revoked();
    };
  }

  default List<AgentEvent> decide(RevokeAgent command) {
    return switch (this) {
      case Invited _, Enrolled _ ->
          List.of(new AgentRevoked(command.agentId(), command.by(), command.note()));
      case Revoked _ -> List.of(); // asking twice is harmless
      case Uninvited _ -> throw Rejected.because("agent.unknown", "There is no such agent");
    };
  }

  default AgentState after(AgentEvent event) {
    return switch (event) {
      case AgentInvited(_, var tokenHash, var expiresAt, _) -> new Invited(tokenHash, expiresAt);
      case AgentEnrolled _ when this instanceof Invited(var tokenHash, _) ->
          new Enrolled(tokenHash);
      case AgentEnrolled _ -> throw new IllegalStateException("Only an invited agent enrols");
      case AgentCertificateRenewed _ -> this;
      case AgentRevoked _ -> new Revoked();
    };
  }

  private static Rejected unknownToken() {
    return Rejected.because("enrolment.unknown-token", "No agent was invited with this token");
  }

  private static Rejected revoked() {
    return Rejected.because("agent.revoked", "This agent has been revoked");
  }
}
