package io.cloudpioneer.app.embedded;

import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentInvitations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The one-time token by which the agent of this host enrols. */
@Component
@ConditionalOnProperty("cloudpioneer.agent.jar")
final class LocalAgentInvitation {
  private static final Duration VALID_FOR = Duration.ofMinutes(15);
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String END = "-----END CERTIFICATE-----";

  private final AgentInvitations invitations;

  LocalAgentInvitation(AgentInvitations invitations) {
    this.invitations = invitations;
  }

  /** Leaves a token in the agent's folder, unless its certificate is still good. */
  void writeWhereNeeded(Path folder) {
    try {
      Files.createDirectories(folder);
      if (!hasGoodCertificate(folder.resolve("credentials.pem"))) {
        var invitation = invitations.invite(Sender.platform("local-agent"), VALID_FOR).join();
        OwnerOnlyFile.write(folder.resolve("enrolment-token"), invitation.token());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasGoodCertificate(Path credentials) throws IOException {
    if (Files.notExists(credentials)) {
      return false;
    }
    var text = Files.readString(credentials);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END, begin);
    if (begin < 0 || end < 0) {
      return false;
    }
    var pem = text.substring(begin, end + END.length()).getBytes(StandardCharsets.US_ASCII);
    try {
      var certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(pem));
      certificate.checkValidity();
      return true;
    } catch (CertificateException expiredOrDamaged) {
      return false;
    }
  }
}
