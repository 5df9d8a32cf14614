package io.cloudpioneer.agents.enrolment;

import io.cloudpioneer.agents.export.Backoff;
import io.cloudpioneer.agents.export.Collector;
import io.cloudpioneer.agents.export.Outcomes;
import io.cloudpioneer.agents.state.Complaints;
import io.cloudpioneer.protocol.agent.AgentServiceGrpc.AgentServiceBlockingStub;
import io.cloudpioneer.protocol.agent.RenewRequest;
import io.cloudpioneer.protocol.agent.RenewResponse;
import io.grpc.StatusRuntimeException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exchanges the certificate once two thirds of its lifetime are over. Run every second. */
public final class Renewal {
  private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

  private final Certificates certificates;
  private final Collector collector;
  private final Backoff backoff;
  private final Complaints complaints = new Complaints(LOG);
  private Instant notBefore = Instant.MIN;

  public Renewal(Certificates certificates, Collector collector, Backoff backoff) {
    this.certificates = certificates;
    this.collector = collector;
    this.backoff = backoff;
  }

  public void runIfDue() {
    Instant now = Instant.now();
    boolean due =
        !now.isBefore(notBefore)
            && certificates.good().filter(it -> !now.isBefore(it.renewalTime())).isPresent();
    Optional<AgentServiceBlockingStub> service = collector.agentService();
    if (due && service.isPresent()) {
      renew(service.get());
    }
  }

  private void renew(AgentServiceBlockingStub service) {
    try {
      SigningRequest request = SigningRequest.create();
      RenewResponse response =
          service.renew(
              RenewRequest.newBuilder().setCertificateSigningRequest(request.encoded()).build());
      Credentials renewed =
          request.issued(response.getCertificateChainList(), response.getTrustedAuthoritiesList());
      certificates.replace(renewed);
      collector.use(Tls.mutual(renewed));
      backoff.reset();
      complaints.forget();
      LOG.info("Renewed the certificate; it is good until {}", renewed.end());
    } catch (StatusRuntimeException away) {
      tryLater(Outcomes.reason(away.getStatus()));
    } catch (GeneralSecurityException unusable) {
      tryLater(String.valueOf(unusable.getMessage()));
    }
  }

  private void tryLater(String reason) {
    notBefore = Instant.now().plus(backoff.next());
    complaints.say("The certificate can't be renewed yet: " + reason);
  }
}
