package io.cloudpioneer.app.audit;

import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.keys.InstallationKeys;
import io.cloudpioneer.app.keys.SigningKey;
import io.cloudpioneer.app.keys.StoredSigningKey.ForeignKeyException;
import io.cloudpioneer.app.start.StartRefused;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which key an installation's history must be signed with. A key that merely lies in the database
 * proves nothing; one that was encrypted under the master key is the installation's own.
 */
final class InstallationTrust {
  private final Environment environment;
  private final JdbcClient db;

  InstallationTrust(Environment environment, JdbcClient db) {
    this.environment = environment;
    this.db = db;
  }

  /** The key that was named, else the installation's own; what speaks against it is a finding. */
  TrustedKey key(Optional<String> named, Findings findings) {
    return named.map(TrustedKey::named).orElseGet(() -> own(findings));
  }

  private TrustedKey own(Findings findings) {
    InstallationKeys keys = keys();
    try {
      SigningKey key =
          keys.signingKey()
              .load()
              .orElseThrow(() ->
                  new NotChecked(
                      "The database holds no key: start the platform once where nothing was sealed yet; else it was taken away, so give its fingerprint with --key"));
      return TrustedKey.of(
          Bytes.of(key.publicKey()), "this installation's own, encrypted under its master key");
    } catch (ForeignKeyException e) {
      if (!keys.opensTheAuthority()) {
        throw new NotChecked(
            "The keys in this database were encrypted under another master key: name the right one with --cloudpioneer.keys.file=…, or give the signing key's fingerprint with --key",
            e);
      }
      findings.add(
          "the key that seals the history was replaced: it was not encrypted under this installation's master key, as the other keys were");
      return TrustedKey.of(unproven(), "which lies in the database and is NOT this installation's");
    }
  }

  private InstallationKeys keys() {
    try {
      return new InstallationKeys(environment, db);
    } catch (StartRefused e) {
      throw new NotChecked(
          e.getMessage() + "; or give the signing key's fingerprint with --key", e);
    }
  }

  private Bytes unproven() {
    return db.sql("select public_key from audit_key")
        .query((row, _) -> Bytes.of(row.getBytes(1)))
        .single();
  }
}
