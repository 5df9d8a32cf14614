package io.cloudpioneer.app.keys;

import io.cloudpioneer.events.agent.AgentId;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs the certificates of agents and of the collector they talk to. */
final class CertificateAuthority {
  private static final String SIGNATURE = "SHA256withECDSA";
  private static final Duration OWN_LIFE = Duration.ofDays(3650);

  /** A certificate is good a little before it was made: clocks differ. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

  private static final int SERIAL_BITS = 127;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Identity root;
  private final Clock clock;

  CertificateAuthority(Identity root, Clock clock) {
    this.root = root;
    this.clock = clock;
  }

  /** A new one, which vouches for itself and for no further authorities. */
  static Identity newRoot(Clock clock) {
    KeyPair keys = KeyPairs.generate();
    X500Name name = new X500Name("CN=CloudPioneer CA " + serial().toString(16).substring(0, 8));
    Instant now = clock.instant();
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              name,
              serial(),
              Date.from(now.minus(CLOCK_DIFFERENCE)),
              Date.from(now.plus(OWN_LIFE)),
              name,
              keys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(new JcaContentSignerBuilder(SIGNATURE).build(keys.getPrivate())));
      return new Identity(certificate, keys.getPrivate());
    } catch (IOException | OperatorCreationException | java.security.GeneralSecurityException e) {
      throw new IllegalStateException("A certificate authority could not be made", e);
    }
  }

  X509Certificate certificate() {
    return root.certificate();
  }

  /** A client certificate that names an agent and nothing else. */
  X509Certificate forAgent(AgentId agent, PublicKey key, Duration validFor) {
    GeneralName uri =
        new GeneralName(GeneralName.uniformResourceIdentifier, "cloudpioneer:agent:" + agent);
    return sign(
        new X500Name("CN=" + agent),
        key,
        validFor,
        KeyPurposeId.id_kp_clientAuth,
        new GeneralNames(uri));
  }

  /** A server certificate with its key, for all of the names and addresses. */
  Identity forServer(Collection<GeneralName> names, Duration validFor) {
    KeyPair keys = KeyPairs.generate();
    X509Certificate certificate =
        sign(
            new X500Name("CN=CloudPioneer collector"),
            keys.getPublic(),
            validFor,
            KeyPurposeId.id_kp_serverAuth,
            new GeneralNames(names.toArray(GeneralName[]::new)));
    return new Identity(certificate, keys.getPrivate());
  }

  private X509Certificate sign(
      X500Name subject,
      PublicKey key,
      Duration validFor,
      KeyPurposeId purpose,
      GeneralNames names) {
    Instant now = clock.instant();
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded()),
              serial(),
              Date.from(now.minus(CLOCK_DIFFERENCE)),
              Date.from(now.plus(validFor)),
              subject,
              key);
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
      builder.addExtension(Extension.subjectAlternativeName, false, names);
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          identifiers.createAuthorityKeyIdentifier(root.certificate()));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder(SIGNATURE).build(root.privateKey())));
    } catch (IOException
        | OperatorCreationException
        | CertificateException
        | java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("A certificate could not be signed", e);
    }
  }

  private static BigInteger serial() {
    return new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1);
  }
}
