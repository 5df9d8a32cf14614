package io.cloudpioneer.agents.enrolment;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts a server whose chain leads to the one CA with a known fingerprint. The server sends that
 * CA in its chain; everything else, the host name included, is checked as ever.
 */
final class PinnedAuthority extends X509ExtendedTrustManager {
  private final Fingerprint pinned;

  PinnedAuthority(Fingerprint pinned) {
    this.pinned = pinned;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    authority(chain).checkServerTrusted(chain, authType, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    authority(chain).checkServerTrusted(chain, authType, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    authority(chain).checkServerTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("An agent serves nobody");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("An agent serves nobody");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("An agent serves nobody");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private X509ExtendedTrustManager authority(X509Certificate[] chain) throws CertificateException {
    X509Certificate found =
        Arrays.stream(chain)
            .filter(certificate -> Fingerprint.of(certificate).equals(pinned))
            .findFirst()
            .orElseThrow(() ->
                new CertificateException(
                    "The server doesn't show the CA that the enrolment token names (SHA-256 "
                        + pinned
                        + "): another platform answers at this address"));
    return TrustedAuthorities.manager(List.of(found));
  }
}
