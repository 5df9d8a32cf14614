package io.cloudpioneer.app.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import io.cloudpioneer.events.person.PersonId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A key for each person, encrypted under the master key. */
final class PersonKeys {
  /** As long may a forgotten person's key be remembered by another process. */
  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private final JdbcClient db;
  private final TransactionTemplate ownTransaction;
  private final Aead masterKey;
  private final Cache<PersonId, Aead> keys =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

  /**
   * @param ownTransaction one that does not end with its caller's: a key that was used must stay
   */
  PersonKeys(JdbcClient db, TransactionTemplate ownTransaction, Aead masterKey) {
    this.db = db;
    this.ownTransaction = ownTransaction;
    this.masterKey = masterKey;
  }

  /** A person's key, or empty for one who is forgotten or never had one. */
  Optional<Aead> of(PersonId person) {
    Aead known = keys.getIfPresent(person);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Aead> stored = stored(person);
    stored.ifPresent(key -> keys.put(person, key));
    return stored;
  }

  /** A person's key, made where there is none. */
  Aead ofOrNew(PersonId person) {
    return of(person)
        .orElseGet(() -> {
          ownTransaction.executeWithoutResult(_ -> create(person));
          return of(person).orElseThrow();
        });
  }

  /** What ties a ciphertext to its owner, so that it cannot be passed off as another's. */
  static byte[] bindingTo(PersonId person) {
    UUID id = person.value();
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private Optional<Aead> stored(PersonId person) {
    return db.sql("select wrapped_key from person_key where person_id = ?")
        .param(person.value())
        .query((row, _) -> row.getBytes(1))
        .optional()
        .map(wrapped -> unwrap(person, wrapped));
  }

  private void create(PersonId person) {
    db.sql("insert into person_key (person_id, wrapped_key) values (?, ?) on conflict do nothing")
        .param(person.value())
        .param(newKey(person))
        .update();
  }

  private byte[] newKey(PersonId person) {
    try {
      return AesKeys.newUnder(masterKey, bindingTo(person));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A person's key could not be made", e);
    }
  }

  private Aead unwrap(PersonId person, byte[] wrapped) {
    try {
      return AesKeys.readUnder(masterKey, wrapped, bindingTo(person));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A person's key does not open: the master key is not the one it was encrypted under", e);
    }
  }
}
