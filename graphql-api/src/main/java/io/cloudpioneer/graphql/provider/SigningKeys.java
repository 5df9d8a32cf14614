package io.cloudpioneer.graphql.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.person.SealedText;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the embedded provider signs with. Made once and kept sealed, so that tokens outlive a
 * restart and a copy of the database signs nothing.
 */
final class SigningKeys {
  private static final int BITS = 2048;

  private final JdbcClient db;
  private final PersonalTexts texts;

  SigningKeys(JdbcClient db, PersonalTexts texts) {
    this.db = db;
    this.texts = texts;
  }

  /** The installation's key; of two made at once the earlier one counts, for every node. */
  JWKSet load() {
    return new JWKSet(
        stored()
            .or(() -> {
              store(generate());
              return stored();
            })
            .orElseThrow());
  }

  private Optional<JWK> stored() {
    return db.sql("select jwk_ciphertext from provider_key order by created_at, key_id limit 1")
        .query(String.class)
        .optional()
        .map(this::open);
  }

  private void store(JWK key) {
    db.sql("insert into provider_key (key_id, jwk_ciphertext) values (:id, :sealed)")
        .param("id", key.getKeyID())
        .param("sealed", texts.seal(PersonId.PLATFORM, key.toJSONString()).ciphertext())
        .update();
  }

  private JWK open(String ciphertext) {
    String json =
        texts
            .open(new SealedText(PersonId.PLATFORM, ciphertext))
            .orElseThrow(() -> new IllegalStateException("The provider's key cannot be opened"));
    try {
      return JWK.parse(json);
    } catch (ParseException broken) {
      throw new IllegalStateException("The provider's stored key is no JWK", broken);
    }
  }

  private static JWK generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyID(UUID.randomUUID().toString())
          .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("Every Java platform makes RSA keys", impossible);
    }
  }
}
