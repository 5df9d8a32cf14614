package io.cloudpioneer.app.keys;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.start.StartRefused;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the installation's authority, its key encrypted under the master key. */
final class StoredAuthority {
  private final JdbcClient db;
  private final Aead masterKey;
  private final Clock clock;

  StoredAuthority(JdbcClient db, Aead masterKey, Clock clock) {
    this.db = db;
    this.masterKey = masterKey;
    this.clock = clock;
  }

  /** The installation's authority; of two made at once the first counts, for every process. */
  CertificateAuthority loadOrMake() {
    Identity root =
        stored()
            .or(() -> {
              store(CertificateAuthority.newRoot(clock));
              return stored();
            })
            .orElseThrow();
    return new CertificateAuthority(root, clock);
  }

  /**
   * Whether there is one, and it opens.
   *
   * @throws StartRefused where it does not open
   */
  boolean isThere() {
    return stored().isPresent();
  }

  private Optional<Identity> stored() {
    return db.sql("select certificate, wrapped_key from certificate_authority")
        .query((row, _) -> open(row.getBytes(1), row.getBytes(2)))
        .optional();
  }

  private Identity open(byte[] der, byte[] wrapped) {
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
      return new Identity(certificate, KeyPairs.decode(masterKey.decrypt(wrapped, der)));
    } catch (GeneralSecurityException e) {
      throw new StartRefused(
          "The master key is not the one this installation's keys were encrypted under: put the right file back, or name its place with cloudpioneer.keys.file",
          e);
    }
  }

  private void store(Identity root) {
    try {
      byte[] der = root.certificate().getEncoded();
      db.sql(
              """
              insert into certificate_authority (certificate, wrapped_key) values (?, ?)
              on conflict do nothing\
              """)
          .param(der)
          .param(masterKey.encrypt(root.privateKey().getEncoded(), der))
          .update();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The authority's key could not be encrypted", e);
    }
  }
}
