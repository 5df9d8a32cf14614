package io.cloudpioneer.ingestion.agent;

import io.cloudpioneer.events.agent.AgentId;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Reads from an agent's certificate which agent it is. */
public final class AgentCertificates {
  private static final String PREFIX = "cloudpioneer:agent:";
  private static final Integer URI = 6;

  private AgentCertificates() {}

  /**
   * The agent at the other end, or empty where it showed no certificate, or one that has expired
   * since the handshake.
   */
  public static Optional<AgentId> agentOf(SSLSession session) {
    try {
      X509Certificate certificate = (X509Certificate) session.getPeerCertificates()[0];
      return certificate.getNotAfter().getTime() < System.currentTimeMillis()
          ? Optional.empty()
          : agentOf(certificate);
    } catch (SSLPeerUnverifiedException none) {
      return Optional.empty();
    }
  }

  /** By its subject alternative name {@code cloudpioneer:agent:UUID}. */
  static Optional<AgentId> agentOf(X509Certificate certificate) {
    return names(certificate).stream()
        .filter(name -> URI.equals(name.get(0)))
        .map(name -> String.valueOf(name.get(1)))
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> AgentId.parse(name.substring(PREFIX.length())))
        .findFirst();
  }

  private static Collection<List<?>> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null ? List.of() : names;
    } catch (CertificateParsingException malformed) {
      return List.of();
    }
  }
}
