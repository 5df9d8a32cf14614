package io.cloudpioneer.ingestion.agent;

import io.cloudpioneer.ingestion.CollectorRole;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.springframework.stereotype.Component;

/** Fails the handshake of an expired or foreign certificate, and counts it. */
@Component
@CollectorRole
public final class AgentTrust extends X509ExtendedTrustManager {
  private final CollectorTls tls;
  private final MeterRegistry meters;

  AgentTrust(CollectorTls tls, MeterRegistry meters) {
    this.tls = tls;
    this.meters = meters;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    try {
      chain[0].checkValidity();
      tls.trust().checkClientTrusted(chain, type);
    } catch (CertificateException refused) {
      String reason = refused instanceof CertificateExpiredException ? "expired" : "foreign";
      meters.counter("cloudpioneer.collector.certificates.refused", "reason", reason).increment();
      throw refused;
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("A collector calls nobody");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    checkServerTrusted(chain, type);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    checkServerTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return tls.trust().getAcceptedIssuers();
  }
}
