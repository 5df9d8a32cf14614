package io.cloudpioneer.app.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalRecords;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A key for each person, encrypted under the master key. A forgotten person's is destroyed, and
 * none is made for them any more.
 */
final class PersonKeys implements PersonalRecords {
  /** As long may another process go on reading what a forgotten person wrote. */
  private static final Duration UNQUESTIONED = Duration.ofSeconds(5);

  /** A key management service that keeps the master key is not asked for a key again until then. */
  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private static final int MOST = 10_000;

  private final JdbcClient db;
  private final TransactionTemplate ownTransaction;
  private final Aead masterKey;
  private final Cache<PersonId, ByteBuffer> wrapped =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(UNQUESTIONED).build();
  private final Cache<ByteBuffer, Aead> keys =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

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
    ByteBuffer known = wrapped.getIfPresent(person);
    Optional<ByteBuffer> key = known == null ? stored(person) : Optional.of(known);
    return key.map(bytes -> keys.get(bytes, _ -> unwrap(person, bytes.array())));
  }

  /**
   * A person's key, made where there is none.
   *
   * @throws Rejected with {@code person.forgotten} where there is none any more
   */
  Aead ofOrNew(PersonId person) {
    return of(person)
        .orElseGet(() -> {
          ownTransaction.executeWithoutResult(_ -> create(person));
          return of(person).orElseThrow(PersonKeys::forgotten);
        });
  }

  @Override
  public void forget(PersonId person) {
    db.sql(
            """
            insert into person_key (person_id, destroyed_at) values (?, now())
            on conflict (person_id) do update set wrapped_key = null,
              destroyed_at = coalesce(person_key.destroyed_at, excluded.destroyed_at)\
            """)
        .param(person.value())
        .update();
    wrapped.invalidate(person);
  }

  private static Rejected forgotten() {
    return Rejected.because(
        "person.forgotten", "Nothing is written for somebody who is forgotten: sign in again");
  }

  /** What ties a ciphertext to its owner, so that it cannot be passed off as another's. */
  static byte[] bindingTo(PersonId person) {
    UUID id = person.value();
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private Optional<ByteBuffer> stored(PersonId person) {
    Optional<ByteBuffer> key =
        db.sql("select wrapped_key from person_key where person_id = ? and wrapped_key is not null")
            .param(person.value())
            .query((row, _) -> ByteBuffer.wrap(row.getBytes(1)))
            .optional();
    key.ifPresent(bytes -> wrapped.put(person, bytes));
    return key;
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
