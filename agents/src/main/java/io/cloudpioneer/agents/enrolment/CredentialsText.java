package io.cloudpioneer.agents.enrolment;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Credentials in PEM, all in one text so that they are replaced together: the key, the chain, and
 * the authorities under a label of their own.
 */
final class CredentialsText {
  private static final String KEY = "PRIVATE KEY";
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String AUTHORITY = "CLOUDPIONEER AUTHORITY";
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z ]+)-----\\s([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private CredentialsText() {}

  static String write(Credentials credentials) throws CertificateException {
    StringBuilder text = new StringBuilder(block(KEY, credentials.key().getEncoded()));
    for (X509Certificate certificate : credentials.chain()) {
      text.append(block(CERTIFICATE, certificate.getEncoded()));
    }
    for (X509Certificate authority : credentials.authorities()) {
      text.append(block(AUTHORITY, authority.getEncoded()));
    }
    return text.toString();
  }

  static Credentials read(String text) throws GeneralSecurityException {
    List<PrivateKey> keys = new ArrayList<>();
    List<X509Certificate> chain = new ArrayList<>();
    List<X509Certificate> authorities = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      byte[] content = Base64.getMimeDecoder().decode(blocks.group(2));
      switch (blocks.group(1)) {
        case KEY -> keys.add(key(content));
        case CERTIFICATE -> chain.add(certificate(content));
        case AUTHORITY -> authorities.add(certificate(content));
        default -> throw new CertificateException("Unknown block " + blocks.group(1));
      }
    }
    if (keys.size() != 1 || chain.isEmpty() || authorities.isEmpty()) {
      throw new CertificateException("A key, a certificate or an authority is missing");
    }
    return new Credentials(keys.getFirst(), chain, authorities);
  }

  static X509Certificate certificate(byte[] der) throws CertificateException {
    Certificate certificate =
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    if (certificate instanceof X509Certificate x509) {
      return x509;
    }
    throw new CertificateException("Not an X.509 certificate");
  }

  private static PrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  private static String block(String label, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), label);
  }
}
