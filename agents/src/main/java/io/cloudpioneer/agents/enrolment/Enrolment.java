package io.cloudpioneer.agents.enrolment;

import io.cloudpioneer.agents.export.Collector;
import io.cloudpioneer.agents.settings.CollectorAddress;
import io.cloudpioneer.protocol.agent.AgentServiceGrpc;
import io.cloudpioneer.protocol.agent.EnrolRequest;
import io.cloudpioneer.protocol.agent.EnrolResponse;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;

/** Redeems a token: a new key, and a certificate for it. */
final class Enrolment {
  private static final long DEADLINE_SECONDS = 10;

  private final CollectorAddress address;
  private final String hostName;
  private final String agentVersion;

  Enrolment(CollectorAddress address, String hostName, String agentVersion) {
    this.address = address;
    this.hostName = hostName;
    this.agentVersion = agentVersion;
  }

  /** The credentials; a {@link StatusRuntimeException} where the platform can't be asked now. */
  Credentials redeem(EnrolmentToken token) throws TokenRefused, GeneralSecurityException {
    ManagedChannel channel = Collector.open(address, Tls.pinned(token));
    try {
      SigningRequest request = SigningRequest.create();
      EnrolResponse response =
          AgentServiceGrpc.newBlockingStub(channel)
              .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
              .enrol(
                  EnrolRequest.newBuilder()
                      .setToken(token.text())
                      .setCertificateSigningRequest(request.encoded())
                      .setHostName(hostName)
                      .setAgentVersion(agentVersion)
                      .build());
      return request.issued(
          response.getCertificateChainList(), response.getTrustedAuthoritiesList());
    } catch (StatusRuntimeException failure) {
      if (isFinal(failure.getStatus())) {
        throw new TokenRefused("The platform refuses to enrol: " + reason(failure.getStatus()));
      }
      throw failure;
    } finally {
      channel.shutdownNow();
    }
  }

  private static String reason(Status status) {
    return status.getDescription() == null ? status.getCode().name() : status.getDescription();
  }

  private static boolean isFinal(Status status) {
    return switch (status.getCode()) {
      case UNAUTHENTICATED, PERMISSION_DENIED, INVALID_ARGUMENT -> true;
      default -> false;
    };
  }
}
