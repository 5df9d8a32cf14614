package io.cloudpioneer.app.ingestion;

import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentInvitation;
import io.cloudpioneer.commands.agent.AgentInvitations;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.ingestion.agent.EnrolmentDesk;
import io.cloudpioneer.ingestion.agent.IssuedCertificates;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** An agent with a key and a certificate, as its own process would have them. */
public record EnrolledAgent(AgentId id, KeyPair keys, IssuedCertificates certificates) {
  public static EnrolledAgent enrol(AgentInvitations invitations, EnrolmentDesk desk) {
    try {
      AgentInvitation invitation =
          invitations.invite(Sender.platform("test"), Duration.ofMinutes(5)).join();
      KeyPair keys = newKeys();
      IssuedCertificates issued =
          desk.enrol(invitation.token(), signingRequest(keys), "test-host", "1");
      return new EnrolledAgent(issued.agentId(), keys, issued);
    } catch (GeneralSecurityException | OperatorCreationException | IOException failed) {
      throw new AssertionError(failed);
    }
  }

  static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  static byte[] signingRequest(KeyPair keys) throws OperatorCreationException, IOException {
    return new JcaPKCS10CertificationRequestBuilder(
            new X500Principal("CN=whoever"), keys.getPublic())
        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
        .getEncoded();
  }

  /** A connection to the collector of this machine, by its own certificate. */
  public ManagedChannel connect(int port) {
    try {
      return Grpc.newChannelBuilder(
              "localhost:" + port,
              TlsChannelCredentials.newBuilder()
                  .trustManager(new ByteArrayInputStream(trustPem()))
                  .keyManager(
                      new ByteArrayInputStream(chainPem()), new ByteArrayInputStream(keyPem()))
                  .build())
          .build();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  public byte[] keyPem() {
    return pem("PRIVATE KEY", List.of(keys.getPrivate().getEncoded()));
  }

  public byte[] chainPem() {
    return pem("CERTIFICATE", encoded(certificates.chain()));
  }

  public byte[] trustPem() {
    return pem("CERTIFICATE", encoded(certificates.trustedAuthorities()));
  }

  static byte[] pem(String type, List<byte[]> ders) {
    StringBuilder pem = new StringBuilder();
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    for (byte[] der : ders) {
      pem.append("-----BEGIN ").append(type).append("-----\n");
      pem.append(lines.encodeToString(der));
      pem.append("\n-----END ").append(type).append("-----\n");
    }
    return pem.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static List<byte[]> encoded(List<X509Certificate> certificates) {
    return certificates.stream().map(EnrolledAgent::encoded).toList();
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException broken) {
      throw new AssertionError(broken);
    }
  }
}
