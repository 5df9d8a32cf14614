package io.cloudpioneer.ingestion.agent;

import com.google.protobuf.ByteString;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.resource.Inventory;
import io.cloudpioneer.protocol.agent.AgentServiceGrpc;
import io.cloudpioneer.protocol.agent.EnrolRequest;
import io.cloudpioneer.protocol.agent.EnrolResponse;
import io.cloudpioneer.protocol.agent.InventoryReceipt;
import io.cloudpioneer.protocol.agent.InventoryReport;
import io.cloudpioneer.protocol.agent.RenewRequest;
import io.cloudpioneer.protocol.agent.RenewResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What agents ask beside sending samples: certificates, and to take their inventory. */
@Component
@CollectorRole
final class AgentGrpc extends AgentServiceGrpc.AgentServiceImplBase {
  private static final Logger log = LoggerFactory.getLogger(AgentGrpc.class);

  private final EnrolmentDesk desk;
  private final Inventory inventory;
  private final MeterRegistry meters;

  AgentGrpc(EnrolmentDesk desk, Inventory inventory, MeterRegistry meters) {
    this.desk = desk;
    this.inventory = inventory;
    this.meters = meters;
  }

  @Override
  public void enrol(EnrolRequest request, StreamObserver<EnrolResponse> answer) {
    answer(
        "enrol",
        Status.UNAUTHENTICATED,
        answer,
        () -> {
          IssuedCertificates issued =
              desk.enrol(
                  request.getToken(),
                  request.getCertificateSigningRequest().toByteArray(),
                  request.getHostName(),
                  request.getAgentVersion());
          return EnrolResponse.newBuilder()
              .addAllCertificateChain(encoded(issued.chain()))
              .addAllTrustedAuthorities(encoded(issued.trustedAuthorities()))
              .setAgentId(issued.agentId().toString())
              .build();
        });
  }

  @Override
  public void renew(RenewRequest request, StreamObserver<RenewResponse> answer) {
    AgentId agent = AgentAuthentication.current();
    answer(
        "renew",
        Status.PERMISSION_DENIED,
        answer,
        () -> {
          IssuedCertificates issued =
              desk.renew(agent, request.getCertificateSigningRequest().toByteArray());
          return RenewResponse.newBuilder()
              .addAllCertificateChain(encoded(issued.chain()))
              .addAllTrustedAuthorities(encoded(issued.trustedAuthorities()))
              .build();
        });
  }

  @Override
  public void reportInventory(InventoryReport request, StreamObserver<InventoryReceipt> answer) {
    AgentId agent = AgentAuthentication.current();
    answer(
        "report-inventory",
        Status.FAILED_PRECONDITION,
        answer,
        () -> inventory.report(agent, request));
  }

  private <A> void answer(String call, Status refused, StreamObserver<A> answer, Supplier<A> work) {
    try {
      A response = work.get();
      count(call, Status.OK);
      answer.onNext(response);
      answer.onCompleted();
    } catch (Rejected rejected) {
      var status = rejected.isForNow() ? Status.UNAVAILABLE : refused;
      fail(call, answer, status.withDescription(rejected.reason().sentence()));
    } catch (IllegalArgumentException malformed) {
      fail(call, answer, Status.INVALID_ARGUMENT.withDescription(malformed.getMessage()));
    } catch (RuntimeException failed) {
      log.warn("An agent's {} could not be answered; it will ask again", call, failed);
      fail(call, answer, Status.UNAVAILABLE.withDescription("The platform can't answer now"));
    }
  }

  private void fail(String call, StreamObserver<?> answer, Status status) {
    count(call, status);
    answer.onError(status.asRuntimeException());
  }

  private void count(String call, Status status) {
    meters
        .counter("cloudpioneer.agents.calls", "call", call, "status", status.getCode().name())
        .increment();
  }

  private static List<ByteString> encoded(List<X509Certificate> certificates) {
    return certificates.stream().map(AgentGrpc::encoded).toList();
  }

  private static ByteString encoded(X509Certificate certificate) {
    try {
      return ByteString.copyFrom(certificate.getEncoded());
    } catch (CertificateEncodingException broken) {
      throw new IllegalStateException("A certificate of our own CA has no DER form", broken);
    }
  }
}
