package io.cloudpioneer.agents.enrolment;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A new key of the agent (EC, P-256) that asks for its certificate. The key never leaves here. */
final class SigningRequest {
  /** The platform replaces it. */
  private static final X500Principal SUBJECT = new X500Principal("CN=agent");

  private final KeyPair keys;

  private SigningRequest(KeyPair keys) {
    this.keys = keys;
  }

  static SigningRequest create() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return new SigningRequest(generator.generateKeyPair());
  }

  /** PKCS#10, DER. */
  ByteString encoded() throws GeneralSecurityException {
    try {
      return ByteString.copyFrom(
          new JcaPKCS10CertificationRequestBuilder(SUBJECT, keys.getPublic())
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
              .getEncoded());
    } catch (OperatorCreationException | IOException failed) {
      throw new GeneralSecurityException("The signing request can't be made", failed);
    }
  }

  /** The credentials, once the platform answered. */
  Credentials issued(List<ByteString> chain, List<ByteString> authorities)
      throws CertificateException {
    List<X509Certificate> certificates = certificates(chain);
    if (certificates.isEmpty() || authorities.isEmpty()) {
      throw new CertificateException("The platform sent no certificate or no authority");
    }
    if (!certificates.getFirst().getPublicKey().equals(keys.getPublic())) {
      throw new CertificateException("The platform certified another key than this agent's");
    }
    return new Credentials(keys.getPrivate(), certificates, certificates(authorities));
  }

  private static List<X509Certificate> certificates(List<ByteString> ders)
      throws CertificateException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (ByteString der : ders) {
      certificates.add(CredentialsText.certificate(der.toByteArray()));
    }
    return certificates;
  }
}
