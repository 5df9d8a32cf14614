package io.cloudpioneer.agents.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** A certificate authority that lives as long as a test. */
public final class TestAuthority {
  private static final X500Principal NAME = new X500Principal("CN=Test CA");
  private static final Duration DAY = Duration.ofDays(1);

  private final KeyPair keys = newKeys();
  private final X509Certificate certificate =
      sign(NAME, keys.getPublic(), Instant.now(), Instant.now().plus(DAY), true, "CA");

  public X509Certificate certificate() {
    return certificate;
  }

  /** For a server on this machine. */
  public X509Certificate server(PublicKey key) {
    Instant now = Instant.now();
    return sign(
        new X500Principal("CN=collector"), key, now.minus(DAY), now.plus(DAY), false, "localhost");
  }

  public X509Certificate agent(byte[] request, UUID agent, Instant from, Instant to) {
    try {
      PublicKey key =
          new JcaPKCS10CertificationRequest(new PKCS10CertificationRequest(request)).getPublicKey();
      return sign(new X500Principal("CN=" + agent), key, from, to, false, "agent");
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  /** A token that pins this authority. */
  public String token(UUID agent) {
    try {
      byte[] fingerprint = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      ByteBuffer parts =
          ByteBuffer.allocate(80)
              .putLong(agent.getMostSignificantBits())
              .putLong(agent.getLeastSignificantBits())
              .put(new byte[32])
              .put(fingerprint);
      return "cpe1." + Base64.getUrlEncoder().withoutPadding().encodeToString(parts.array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private X509Certificate sign(
      X500Principal subject,
      PublicKey key,
      Instant from,
      Instant to,
      boolean authority,
      String name) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
                  NAME,
                  new BigInteger(64, new SecureRandom()),
                  Date.from(from),
                  Date.from(to),
                  subject,
                  key)
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
              .addExtension(
                  Extension.subjectAlternativeName,
                  false,
                  new GeneralNames(new GeneralName(GeneralName.dNSName, name)));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (CertIOException | OperatorCreationException | GeneralSecurityException unusable) {
      throw new IllegalStateException(unusable);
    }
  }
}
