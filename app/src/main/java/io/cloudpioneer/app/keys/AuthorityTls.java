package io.cloudpioneer.app.keys;

import io.cloudpioneer.ingestion.agent.CollectorTls;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;

/** Speaks TLS under the platform's own authority, and takes no other. */
final class AuthorityTls implements CollectorTls {
  private final X509ExtendedKeyManager keys;
  private final X509TrustManager trust;

  AuthorityTls(X509ExtendedKeyManager keys, X509Certificate authority) {
    this.keys = keys;
    this.trust = trusting(authority);
  }

  @Override
  public X509ExtendedKeyManager keys() {
    return keys;
  }

  @Override
  public X509TrustManager trust() {
    return trust;
  }

  private static X509TrustManager trusting(X509Certificate authority) {
    try {
      KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
      anchors.load(null, null);
      anchors.setCertificateEntry("cloudpioneer", authority);
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(anchors);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Every Java platform checks certificates", e);
    }
  }
}
