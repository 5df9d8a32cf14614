package io.cloudpioneer.app.ingestion;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentCommand.RevokeAgent;
import io.cloudpioneer.commands.agent.AgentInvitations;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.ingestion.agent.EnrolmentDesk;
import io.cloudpioneer.ingestion.metric.collect.OtlpGrpcServer;
import io.cloudpioneer.protocol.agent.AgentServiceGrpc;
import io.cloudpioneer.protocol.agent.AgentServiceGrpc.AgentServiceBlockingStub;
import io.cloudpioneer.protocol.agent.EnrolRequest;
import io.cloudpioneer.protocol.agent.InventoryReceipt;
import io.cloudpioneer.protocol.agent.InventoryReport;
import io.cloudpioneer.protocol.agent.ObservedResource;
import io.cloudpioneer.protocol.agent.ResourceIdentity;
import io.grpc.Channel;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AgentsAtTheCollectorTest {
  @Autowired OtlpGrpcServer server;
  @Autowired AgentInvitations invitations;
  @Autowired EnrolmentDesk desk;
  @Autowired CommandDispatch commands;
  @Autowired JdbcClient db;

  private final List<ManagedChannel> channels = new ArrayList<>();
  private final String host = UUID.randomUUID().toString();
  private EnrolledAgent agent;

  @BeforeEach
  void enrol() {
    agent = EnrolledAgent.enrol(invitations, desk);
  }

  @AfterEach
  void disconnect() {
    channels.forEach(ManagedChannel::shutdownNow);
  }

  @Test
  void takesNothingWithoutACertificate() throws IOException {
    Channel nameless = channel(trusting().build());

    assertStatus(() -> export(nameless), Status.Code.UNAUTHENTICATED);
  }

  /** It bears our authority's name, or the client's own TLS would not even show it. */
  @Test
  void doesNotTalkToAForeignCertificate() throws Exception {
    KeyPair keys = EnrolledAgent.newKeys();
    X500Principal issuer =
        agent.certificates().trustedAuthorities().getFirst().getSubjectX500Principal();
    X509CertificateHolder foreign =
        new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.ONE,
                Date.from(Instant.now().minusSeconds(60)),
                Date.from(Instant.now().plusSeconds(600)),
                new X500Principal("CN=" + agent.id()),
                keys.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    ChannelCredentials credentials =
        trusting()
            .keyManager(
                new ByteArrayInputStream(
                    EnrolledAgent.pem("CERTIFICATE", List.of(foreign.getEncoded()))),
                new ByteArrayInputStream(
                    EnrolledAgent.pem("PRIVATE KEY", List.of(keys.getPrivate().getEncoded()))))
            .build();

    assertStatus(() -> export(channel(credentials)), Status.Code.UNAVAILABLE);
  }

  @Test
  void takesNothingFromAnAgentOnceItIsRevoked() throws IOException {
    Channel channel = channel(own().build());
    export(channel);
    PersonId admin = new PersonId(UUID.randomUUID());
    commands
        .send(
            new RevokeAgent(agent.id(), admin, null),
            new Sender(new Actor.Person(admin), Set.of(Role.ADMIN)),
            "test")
        .join();

    soon(() -> assertStatus(() -> export(channel), Status.Code.PERMISSION_DENIED));
  }

  @Test
  void enrolsByATokenOnceOnly() throws Exception {
    String token =
        invitations.invite(Sender.platform("test"), Duration.ofMinutes(5)).join().token();
    AgentServiceBlockingStub stub = AgentServiceGrpc.newBlockingStub(channel(trusting().build()));
    EnrolRequest request =
        EnrolRequest.newBuilder()
            .setToken(token)
            .setCertificateSigningRequest(
                ByteString.copyFrom(EnrolledAgent.signingRequest(EnrolledAgent.newKeys())))
            .setHostName("h")
            .setAgentVersion("1")
            .build();

    assertThat(stub.enrol(request).getCertificateChainCount()).isPositive();
    assertStatus(() -> stub.enrol(request), Status.Code.UNAUTHENTICATED);
  }

  @Test
  void makesCommandsOfWhatDiffersFromTheLastInventory() throws IOException {
    AgentServiceBlockingStub stub = AgentServiceGrpc.newBlockingStub(channel(own().build()));

    assertThat(stub.reportInventory(report("web", "sda", "sdb"))).isEqualTo(receipt(3, 0, 0));
    assertThat(stub.reportInventory(report("web", "sda", "sdb"))).isEqualTo(receipt(0, 3, 0));
    assertThat(stub.reportInventory(report("shop", "sda"))).isEqualTo(receipt(1, 1, 1));

    soon(() ->
        assertThat(
                db.sql(
                        """
                        select native_id || ' ' || name || ' ' || status from resource_board
                        where native_id like :host || '%'\
                        """)
                    .param("host", host)
                    .query(String.class)
                    .list())
            .containsExactlyInAnyOrder(
                host + " shop PRESENT", host + "/sda sda PRESENT", host + "/sdb sdb VANISHED"));
  }

  @Test
  void refusesAnInventoryThatNamesNothing() throws IOException {
    AgentServiceBlockingStub stub = AgentServiceGrpc.newBlockingStub(channel(own().build()));
    InventoryReport nothing =
        InventoryReport.newBuilder().addResources(ObservedResource.getDefaultInstance()).build();

    assertStatus(() -> stub.reportInventory(nothing), Status.Code.INVALID_ARGUMENT);
  }

  private InventoryReport report(String name, String... disks) {
    Instant now = Instant.now();
    return InventoryReport.newBuilder()
        .setObservedAtUnixNano(now.getEpochSecond() * 1_000_000_000L + now.getNano())
        .addResources(
            ObservedResource.newBuilder().setIdentity(identity("host", host)).setName(name))
        .addAllResources(
            Stream.of(disks)
                .map(disk ->
                    ObservedResource.newBuilder()
                        .setIdentity(identity("disk", host + "/" + disk))
                        .setName(disk)
                        .setParent(identity("host", host))
                        .build())
                .toList())
        .build();
  }

  private static ResourceIdentity identity(String type, String nativeId) {
    return ResourceIdentity.newBuilder()
        .setProvider("on_premises")
        .setAccount("default")
        .setRegion("default")
        .setType(type)
        .setNativeId(nativeId)
        .build();
  }

  private static InventoryReceipt receipt(int changed, int unchanged, int vanished) {
    return InventoryReceipt.newBuilder()
        .setChanged(changed)
        .setUnchanged(unchanged)
        .setVanished(vanished)
        .build();
  }

  private TlsChannelCredentials.Builder trusting() throws IOException {
    return TlsChannelCredentials.newBuilder()
        .trustManager(new ByteArrayInputStream(agent.trustPem()));
  }

  private TlsChannelCredentials.Builder own() throws IOException {
    return trusting()
        .keyManager(
            new ByteArrayInputStream(agent.chainPem()), new ByteArrayInputStream(agent.keyPem()));
  }

  private Channel channel(ChannelCredentials credentials) {
    ManagedChannel channel =
        Grpc.newChannelBuilder("localhost:" + server.port(), credentials).build();
    channels.add(channel);
    return channel;
  }

  private static void export(Channel channel) {
    var answer =
        MetricsServiceGrpc.newBlockingStub(channel)
            .export(ExportMetricsServiceRequest.getDefaultInstance());
    assertThat(answer.hasPartialSuccess()).isFalse();
  }

  private static void assertStatus(Runnable call, Status.Code code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> assertThat(failure.getStatus().getCode()).isEqualTo(code));
  }
}
