package io.cloudpioneer.app.keys;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the key that seals the history, encrypted under the master key and bound to its public
 * half: whoever has the database but not the master key cannot put another in its place unseen.
 */
public final class StoredSigningKey {
  /** Only where nothing is sealed yet: a history has one key from its beginning on. */
  private static final String INSERT =
      """
      insert into audit_key (public_key, wrapped_key)
      select ?, ? where not exists (select from audit_block)
      on conflict do nothing\
      """;

  private final JdbcClient db;
  private final Aead masterKey;

  public StoredSigningKey(JdbcClient db, Aead masterKey) {
    this.db = db;
    this.masterKey = masterKey;
  }

  /**
   * The installation's key; of two made at once the first counts, for every process.
   *
   * @throws ForeignKeyException where the stored one was not encrypted under the master key
   * @throws KeyTakenException where there is none, although the history was sealed with one
   */
  public SigningKey loadOrMake() {
    return load()
        .or(() -> {
          store(SigningKey.generate());
          return load();
        })
        .orElseThrow(KeyTakenException::new);
  }

  /**
   * The installation's key, or empty before there is one.
   *
   * @throws ForeignKeyException where the stored one was not encrypted under the master key
   */
  public Optional<SigningKey> load() {
    return db.sql("select public_key, wrapped_key from audit_key")
        .query((row, _) -> open(row.getBytes(1), row.getBytes(2)))
        .optional();
  }

  private SigningKey open(byte[] publicKey, byte[] wrapped) {
    try {
      return SigningKey.decode(publicKey, masterKey.decrypt(wrapped, publicKey));
    } catch (GeneralSecurityException e) {
      throw new ForeignKeyException(e);
    }
  }

  private void store(SigningKey key) {
    try {
      db.sql(INSERT)
          .param(key.publicKey())
          .param(masterKey.encrypt(key.pkcs8(), key.publicKey()))
          .update();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signing key could not be encrypted", e);
    }
  }

  /** The key in the database was not encrypted under this master key. */
  public static final class ForeignKeyException extends RuntimeException {
    ForeignKeyException(Throwable cause) {
      super("The key that seals the history does not open under the master key", cause);
    }
  }

  /** The history is sealed, but the key that sealed it is not there any more. */
  public static final class KeyTakenException extends RuntimeException {
    KeyTakenException() {
      super("The history is sealed, but the table audit_key is empty");
    }
  }
}
