package io.cloudpioneer.ingestion.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentTrustTest {
  private static final X500Principal AUTHORITY = new X500Principal("CN=Authority");
  private static final String AGENT = "01980000-0000-7000-8000-000000000001";

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private KeyPair authority;
  private AgentTrust trust;

  @BeforeEach
  void trustTheAuthority() throws Exception {
    authority = keys();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("ca", certificate(authority, AUTHORITY, Duration.ofDays(1)));
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    trust = new AgentTrust(trusting((X509TrustManager) factory.getTrustManagers()[0]), meters);
  }

  @Test
  void takesACertificateOfItsAuthority() throws Exception {
    X509Certificate certificate =
        certificate(authority, new X500Principal("CN=" + AGENT), Duration.ofHours(1));

    trust.checkClientTrusted(new X509Certificate[] {certificate}, "EC");

    assertThat(AgentCertificates.agentOf(certificate)).hasToString("Optional[" + AGENT + "]");
  }

  @Test
  void refusesAndCountsAnExpiredOne() throws Exception {
    X509Certificate expired =
        certificate(authority, new X500Principal("CN=" + AGENT), Duration.ofMinutes(-1));

    assertThatThrownBy(() -> trust.checkClientTrusted(new X509Certificate[] {expired}, "EC"))
        .isInstanceOf(CertificateExpiredException.class);
    assertThat(refused("expired")).isEqualTo(1);
  }

  @Test
  void refusesAndCountsAForeignOne() throws Exception {
    X509Certificate foreign =
        certificate(keys(), new X500Principal("CN=" + AGENT), Duration.ofHours(1));

    assertThatThrownBy(() -> trust.checkClientTrusted(new X509Certificate[] {foreign}, "EC"))
        .isInstanceOf(CertificateException.class);
    assertThat(refused("foreign")).isEqualTo(1);
  }

  private double refused(String reason) {
    return meters.counter("cloudpioneer.collector.certificates.refused", "reason", reason).count();
  }

  private static KeyPair keys() throws Exception {
    return KeyPairGenerator.getInstance("EC").generateKeyPair();
  }

  private X509Certificate certificate(KeyPair signer, X500Principal subject, Duration validFor)
      throws Exception {
    Instant now = Instant.now();
    KeyPair subjectKeys = subject.equals(AUTHORITY) ? authority : keys();
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    AUTHORITY,
                    BigInteger.valueOf(now.toEpochMilli()),
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(validFor)),
                    subject,
                    subjectKeys.getPublic())
                .addExtension(
                    Extension.basicConstraints,
                    true,
                    new BasicConstraints(subject.equals(AUTHORITY)))
                .addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(
                        new GeneralName(
                            GeneralName.uniformResourceIdentifier, "cloudpioneer:agent:" + AGENT)))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
  }

  private static CollectorTls trusting(X509TrustManager manager) {
    return new CollectorTls() {
      @Override
      public X509ExtendedKeyManager keys() {
        throw new UnsupportedOperationException("Nobody connects in this test");
      }

      @Override
      public X509TrustManager trust() {
        return manager;
      }
    };
  }
}
